/// What the incentive service publishes about pay.
@NullMarked
package io.paceline.contracts.commission;

import org.jspecify.annotations.NullMarked;
