package io.paceline.incentive.plan;

import static java.util.Objects.requireNonNullElse;

import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.RateTable;
import io.paceline.incentive.engine.Split;
import io.paceline.incentive.plan.Component.Rate;
import io.paceline.platform.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A component as a caller writes it.
///
/// @param measure `REVENUE` unless said otherwise
/// @param edge the tier of a value exactly on an edge: `UPPER` unless said otherwise
record ComponentRequest(
        String name,
        @Nullable Measure measure,
        IntervalKind interval,
        Split split,
        @Nullable Edge edge,
        List<Rate> tiers) {

    static final int LONGEST_NAME = 200;

    List<Fault> faults(String pointer) {
        var faults = new ArrayList<Fault>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at(pointer + "/name", "has 1 to 200 characters", name));
        }
        if (split != Split.MARGINAL && split != Split.RETROACTIVE) {
            faults.add(Fault.at(pointer + "/split", "is MARGINAL or RETROACTIVE", split));
        }
        for (var fault : RateTable.faultsOf(tiers.stream().map(Rate::tier).toList())) {
            var place = "%s/tiers/%d/%s".formatted(pointer, fault.tier(), fault.field());
            faults.add(Fault.at(place, fault.message(), fault.value()));
        }
        if (faults.isEmpty()) {
            addUnratedEnds(faults, pointer + "/tiers/");
        }
        return faults;
    }

    /// A plan says what it pays for every attainment, be it nothing.
    private void addUnratedEnds(List<Fault> faults, String pointer) {
        var first = tiers.getFirst().from();
        if (first.signum() != 0) {
            faults.add(Fault.at(pointer + "0/from", "leaves a gap from 0", first));
        }
        var end = tiers.getLast().to();
        if (end != null) {
            var place = pointer + (tiers.size() - 1) + "/to";
            faults.add(Fault.at(place, "leaves a gap above; the last tier has no to", end));
        }
    }

    Component withId(UUID id) {
        return new Component(
                id,
                name,
                requireNonNullElse(measure, Measure.REVENUE),
                interval,
                split,
                requireNonNullElse(edge, Edge.UPPER),
                tiers);
    }
}
