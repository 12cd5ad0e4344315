/// What the team service publishes about the organisation tree.
@NullMarked
package io.paceline.contracts.unit;

import org.jspecify.annotations.NullMarked;
