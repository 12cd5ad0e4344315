package io.paceline.goal.attainment;

import static java.util.stream.Collectors.toMap;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.Counting;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.organisation.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What owners achieved in the past, whether they had a goal for it or not: counted from the facts
/// by the same rules as attainment.
@Service
public class History {

    private final DealFacts facts;
    private final Organisations organisations;

    History(DealFacts facts, Organisations organisations) {
        this.facts = facts;
        this.organisations = organisations;
    }

    /// Sums by owner and day; an owner without any deal has no days. Needs a transaction.
    public Map<Owner, NavigableMap<LocalDate, BigDecimal>> of(
            Measure measure, Collection<Owner> owners, DateRange range) {
        var byId = owners.stream().distinct().collect(toMap(_ -> UUID.randomUUID(), it -> it));
        var tracked =
                byId.entrySet().stream()
                        .map(owner ->
                                new TrackedMeasure(
                                        owner.getKey(), measure.of(owner.getValue()), range.from()))
                        .toList();
        var counting = new Counting(organisations.current(), tracked);
        var sums = new HashMap<Owner, NavigableMap<LocalDate, BigDecimal>>();
        byId.values().forEach(owner -> sums.put(owner, new TreeMap<>()));
        facts.won(
                range,
                deals -> {
                    for (var counted : counting.contributions(deals)) {
                        var owner = Objects.requireNonNull(byId.get(counted.measureId()));
                        sums.computeIfAbsent(owner, _ -> new TreeMap<>())
                                .merge(counted.day(), counted.amount(), BigDecimal::add);
                    }
                });
        return sums;
    }
}
