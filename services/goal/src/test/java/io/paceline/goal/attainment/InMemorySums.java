package io.paceline.goal.attainment;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.Contribution;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

final class InMemorySums implements Sums {

    private final Structures structures;
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<MeasureDay, Sum> days = new TreeMap<>();
    private final Map<UUID, Standing> standings = new HashMap<>();

    InMemorySums(Structures structures) {
        this.structures = structures;
    }

    @Override
    public List<Contribution> contributionsOf(Collection<UUID> dealIds) {
        return contributions.stream().filter(it -> dealIds.contains(it.dealId())).toList();
    }

    @Override
    public void apply(Difference difference) {
        difference.removed().forEach(this::remove);
        difference.put().forEach(this::remove);
        contributions.addAll(difference.put());
    }

    private void remove(Contribution gone) {
        contributions.removeIf(
                it -> it.dealId().equals(gone.dealId()) && it.measureId().equals(gone.measureId()));
    }

    @Override
    public void addToDays(Map<MeasureDay, Sum> differences) {
        differences.forEach((day, sum) -> days.merge(day, sum, Sum::plus));
    }

    @Override
    public List<Standing> addToGoals(Map<UUID, Sum> differences, Instant now) {
        var moved = new ArrayList<Standing>();
        differences.forEach((goal, sum) -> {
            var next =
                    standings.computeIfPresent(
                            goal,
                            (_, held) ->
                                    new Standing(
                                            goal,
                                            held.revision() + 1,
                                            held.achieved().plus(sum),
                                            now));
            if (next != null) {
                moved.add(next);
            }
        });
        return moved;
    }

    @Override
    public List<Standing> start(Collection<Goal> goals, Instant now) {
        for (var goal : goals) {
            var measure =
                    Objects.requireNonNull(structures.current().measures().get(goal.measure()));
            var sum =
                    days.entrySet().stream()
                            .filter(day -> day.getKey().measureId().equals(measure.id()))
                            .filter(day -> goal.period().range().contains(day.getKey().day()))
                            .map(Map.Entry::getValue)
                            .reduce(Sum.ZERO, Sum::plus);
            standings.put(goal.id(), new Standing(goal.id(), 1, sum, now));
        }
        return List.copyOf(standings(goals.stream().map(Goal::id).toList()).values());
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> goalIds) {
        var found = new HashMap<>(standings);
        found.keySet().retainAll(goalIds);
        return found;
    }

    @Override
    public Map<ShareOf, Share> shares(Collection<ShareOf> asked) {
        var shares = new HashMap<ShareOf, Share>();
        for (var share : asked) {
            var sums = days(share.measureId(), share.range());
            if (!sums.isEmpty()) {
                shares.put(
                        share,
                        new Share(sum(sums.values()), sum(sums.headMap(share.before()).values())));
            }
        }
        return shares;
    }

    @Override
    public NavigableMap<LocalDate, BigDecimal> days(UUID measureId, DateRange range) {
        var sums = new TreeMap<LocalDate, BigDecimal>();
        days.forEach((day, sum) -> {
            if (day.measureId().equals(measureId) && range.contains(day.day())) {
                sums.put(day.day(), sum.amount());
            }
        });
        return sums;
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
