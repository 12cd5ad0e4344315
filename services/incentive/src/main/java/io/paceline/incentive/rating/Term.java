package io.paceline.incentive.rating;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Rating;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.ledger.LedgerLine.Rule;
import io.paceline.incentive.plan.Component;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.quota.Quota;

/// A component of a plan version under the quota of an interval: what prices a credit.
record Term(CellKey cell, Plan plan, int version, Component component, Quota quota, Rating rating) {

    static Term of(Plan plan, int version, Component component, Quota quota) {
        var interval = quota.interval();
        return new Term(
                new CellKey(quota.payeeId(), component.id(), interval.from(), interval.to()),
                plan,
                version,
                component,
                quota,
                Rating.onAttainment(component.table(), component.split(), quota.target()));
    }

    Fact fact(Credit credit) {
        return new Fact(credit.position(), credit.amount(), rating);
    }

    Rule rule() {
        return new Rule(
                plan.id(), version, component.name(), quota.interval().label(), quota.target());
    }
}
