package io.paceline.goal.attainment;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Counts deals again after the structure has changed, under its lock.
@Service
class Recount {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final DealFacts facts;
    private final Structures structures;
    private final Sums sums;
    private final Attainments attainments;

    Recount(DealFacts facts, Structures structures, Sums sums, Attainments attainments) {
        this.facts = facts;
        this.structures = structures;
        this.sums = sums;
        this.attainments = attainments;
    }

    void of(Affected affected) {
        if (affected.nobody()) {
            return;
        }
        var structure = track();
        var tally = new Tally(sums, structure);
        facts.wonWith(affected.memberIds(), affected.productIds(), tally::count);
        attainments.settle(tally, structure);
    }

    /// Makes sure that everything is tracked that goals look at: their own measures, and for their
    /// seasons the year before and the units above. What was missing is counted from the facts.
    Structure track() {
        var structure = structures.current();
        var missing = missing(structure);
        if (missing.isEmpty()) {
            return structure;
        }
        structures.track(missing);
        structures.changed();
        var tracked = structures.current();
        var tally = new Tally(sums, tracked);
        var since = missing.stream().map(TrackedMeasure::since).min(LocalDate::compareTo);
        facts.won(new DateRange(since.orElseThrow(), END_OF_TIME), tally::count);
        attainments.settle(tally, tracked);
        return tracked;
    }

    private static List<TrackedMeasure> missing(Structure structure) {
        var missing = new ArrayList<TrackedMeasure>();
        needed(structure)
                .forEach((measure, since) -> {
                    var known = Optional.ofNullable(structure.measures().get(measure));
                    if (known.isEmpty() || since.isBefore(known.get().since())) {
                        var id = known.map(TrackedMeasure::id).orElseGet(UUID::randomUUID);
                        missing.add(new TrackedMeasure(id, measure, since));
                    }
                });
        return missing;
    }

    private static Map<Measure, LocalDate> needed(Structure structure) {
        var needed = new HashMap<Measure, LocalDate>();
        for (var goal : structure.goals()) {
            var since = structure.calendar().yearBefore(goal.period()).from();
            var from = since.isBefore(goal.period().from()) ? since : goal.period().from();
            for (var measure : structure.seasonMeasures(goal)) {
                needed.merge(measure, from, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return needed;
    }
}
