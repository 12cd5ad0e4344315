/// The append-only movements of payees' money, and the statements made of them.
@NullMarked
package io.paceline.incentive.ledger;

import org.jspecify.annotations.NullMarked;
