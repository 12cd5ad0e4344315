package io.paceline.incentive.rating;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.engine.Fact;

/// A credit with the term that prices it in a cell.
record RatedCredit(Credit credit, Term term) {

    Fact fact() {
        return term.fact(credit);
    }
}
