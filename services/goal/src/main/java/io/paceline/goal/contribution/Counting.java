package io.paceline.goal.contribution;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.organisation.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What deals add to measures. A member's own splits count, revenue and overlay. For a unit count
/// the revenue splits of those who sit in it, or beneath, on the close date: they add up to the
/// deal once, however many members share it, and overlays never count.
public final class Counting {

    private final Organisation organisation;
    private final Map<Owner, List<TrackedMeasure>> measures;

    public Counting(Organisation organisation, Collection<TrackedMeasure> measures) {
        this.organisation = organisation;
        this.measures =
                measures.stream()
                        .collect(Collectors.groupingBy(tracked -> tracked.measure().owner()));
    }

    public List<Contribution> contributions(Collection<DealFact> deals) {
        return deals.stream().flatMap(deal -> contributions(deal).stream()).toList();
    }

    List<Contribution> contributions(DealFact deal) {
        LocalDate day = deal.wonOn();
        if (day == null || measures.isEmpty()) {
            return List.of();
        }
        var contributions = new ArrayList<Contribution>();
        splitsByOwner(deal, day)
                .forEach((owner, splits) -> {
                    for (var tracked : measures.getOrDefault(owner, List.of())) {
                        add(deal, day, splits, tracked, contributions);
                    }
                });
        return contributions;
    }

    private Map<Owner, List<Split>> splitsByOwner(DealFact deal, LocalDate day) {
        var byOwner = new LinkedHashMap<Owner, List<Split>>();
        for (var split : deal.content().splits()) {
            addTo(byOwner, Owner.member(split.memberId()), split);
            if (split.kind() == SplitKind.REVENUE) {
                for (var unit : organisation.unitsAround(split.memberId(), day)) {
                    addTo(byOwner, Owner.unit(unit), split);
                }
            }
        }
        return byOwner;
    }

    private static void addTo(Map<Owner, List<Split>> byOwner, Owner owner, Split split) {
        byOwner.computeIfAbsent(owner, _ -> new ArrayList<>()).add(split);
    }

    private void add(
            DealFact deal,
            LocalDate day,
            List<Split> splits,
            TrackedMeasure tracked,
            List<Contribution> contributions) {
        var measure = tracked.measure();
        if (day.isBefore(tracked.since()) || !isInScope(deal, measure)) {
            return;
        }
        var lines = linesInScope(deal, measure);
        if (lines.length > 0 || !measure.scope().namesProducts()) {
            var amount = amount(deal, splits, measure, lines);
            contributions.add(new Contribution(tracked.id(), deal.id(), day, amount));
        }
    }

    private static boolean isInScope(DealFact deal, Measure measure) {
        var currency = measure.currency();
        return measure.scope().includesChannel(deal.content().channel())
                && (currency == null
                        || currency.getCurrencyCode().equals(deal.content().currency()));
    }

    private int[] linesInScope(DealFact deal, Measure measure) {
        var lines = deal.content().lines();
        return IntStream.range(0, lines.size())
                .filter(line -> {
                    var product = lines.get(line).productId();
                    var productLine = organisation.lineOf(product);
                    return measure.scope().includesProduct(product, productLine);
                })
                .toArray();
    }

    private static BigDecimal amount(
            DealFact deal, List<Split> splits, Measure measure, int[] lines) {
        return switch (measure.metric()) {
            case REVENUE -> sum(splits, lines, (split, line) -> split.lineAmounts().get(line));
            case UNITS ->
                    sum(
                            splits,
                            lines,
                            (split, line) -> {
                                var quantity = deal.content().lines().get(line).quantity();
                                return quantity.multiply(split.percent()).movePointLeft(2);
                            });
            case DEALS_WON -> ONE;
        };
    }

    private interface Part {
        BigDecimal of(Split split, int line);
    }

    private static BigDecimal sum(List<Split> splits, int[] lines, Part part) {
        return splits.stream()
                .flatMap(split -> IntStream.of(lines).mapToObj(line -> part.of(split, line)))
                .reduce(ZERO, BigDecimal::add);
    }
}
