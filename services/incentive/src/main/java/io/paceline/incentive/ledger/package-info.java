/// The append-only movements of payees' money, the statements made of them, and pay periods.
@NullMarked
package io.paceline.incentive.ledger;

import org.jspecify.annotations.NullMarked;
