/// What the team service publishes about who may do what.
@NullMarked
package io.paceline.contracts.access;

import org.jspecify.annotations.NullMarked;
