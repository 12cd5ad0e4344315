/// What the deal service publishes about deals.
@NullMarked
package io.paceline.contracts.deal;

import org.jspecify.annotations.NullMarked;
