/// What the incentive service publishes about the rules of pay.
@NullMarked
package io.paceline.contracts.plan;

import org.jspecify.annotations.NullMarked;
