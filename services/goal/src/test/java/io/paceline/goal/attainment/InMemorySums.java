package io.paceline.goal.attainment;

import static java.util.stream.Collectors.toMap;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.Contribution;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.setting.Goal;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
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
import java.util.function.Function;

final class InMemorySums implements Sums {

    /// What all instances share.
    static final class Tables {
        private final Table<Key, Contribution> contributions;
        private final Table<MeasureDay, Day> days;
        private final Table<UUID, Standing> standings;

        Tables(Database database) {
            this.contributions = new Table<>(database);
            this.days = new Table<>(database);
            this.standings = new Table<>(database);
        }
    }

    private record Key(UUID dealId, UUID measureId) {
        static Key of(Contribution contribution) {
            return new Key(contribution.dealId(), contribution.measureId());
        }
    }

    private record Day(MeasureDay key, Sum sum) {}

    private final Structures structures;
    private final Tables tables;

    InMemorySums(Tables tables, Structures structures) {
        this.tables = tables;
        this.structures = structures;
    }

    @Override
    public List<Contribution> contributionsOf(Collection<UUID> dealIds) {
        return tables.contributions.rows().stream()
                .filter(it -> dealIds.contains(it.dealId()))
                .toList();
    }

    @Override
    public void apply(Difference difference) {
        difference.removed().forEach(gone -> tables.contributions.delete(Key.of(gone)));
        difference.put().forEach(come -> tables.contributions.put(Key.of(come), come));
    }

    @Override
    public void addToDays(Map<MeasureDay, Sum> differences) {
        differences.forEach((key, sum) -> {
            var held = tables.days.find(key).map(Day::sum).orElse(Sum.ZERO);
            tables.days.put(key, new Day(key, held.plus(sum)));
        });
    }

    @Override
    public List<Standing> addToGoals(Map<UUID, Sum> differences, Instant now) {
        var moved = new ArrayList<Standing>();
        differences.forEach((goal, sum) ->
                tables.standings
                        .find(goal)
                        .ifPresent(held -> {
                            long revision = held.revision() + 1;
                            var next = new Standing(goal, revision, held.achieved().plus(sum), now);
                            tables.standings.put(goal, next);
                            moved.add(next);
                        }));
        return moved;
    }

    @Override
    public List<Standing> start(Collection<Goal> goals, Instant now) {
        for (var goal : goals) {
            var measure =
                    Objects.requireNonNull(structures.current().measures().get(goal.measure()));
            var sum =
                    tables.days.rows().stream()
                            .filter(day -> day.key().measureId().equals(measure.id()))
                            .filter(day -> goal.period().range().contains(day.key().day()))
                            .map(Day::sum)
                            .reduce(Sum.ZERO, Sum::plus);
            if (!tables.standings.insert(goal.id(), new Standing(goal.id(), 1, sum, now))) {
                throw new IllegalStateException("The goal has a standing: " + goal.id());
            }
        }
        return List.copyOf(standings(goals.stream().map(Goal::id).toList()).values());
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> goalIds) {
        return tables.standings.rows().stream()
                .filter(standing -> goalIds.contains(standing.goalId()))
                .collect(toMap(Standing::goalId, Function.identity()));
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
        for (var day : tables.days.rows()) {
            if (day.key().measureId().equals(measureId) && range.contains(day.key().day())) {
                sums.put(day.key().day(), day.sum().amount());
            }
        }
        return sums;
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
