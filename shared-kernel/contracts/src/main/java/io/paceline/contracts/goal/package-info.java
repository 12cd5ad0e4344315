/// What the goal service publishes about targets.
@NullMarked
package io.paceline.contracts.goal;

import org.jspecify.annotations.NullMarked;
