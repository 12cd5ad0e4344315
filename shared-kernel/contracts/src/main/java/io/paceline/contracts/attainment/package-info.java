/// What the goal service publishes about progress to a target.
@NullMarked
package io.paceline.contracts.attainment;

import org.jspecify.annotations.NullMarked;
