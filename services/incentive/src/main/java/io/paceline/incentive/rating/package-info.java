/// Keeps the ledger equal to what the engine makes of the facts.
@NullMarked
package io.paceline.incentive.rating;

import org.jspecify.annotations.NullMarked;
