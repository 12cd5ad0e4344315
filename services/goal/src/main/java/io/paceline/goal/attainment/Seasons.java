package io.paceline.goal.attainment;

import io.paceline.goal.attainment.Sums.Share;
import io.paceline.goal.attainment.Sums.ShareOf;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.pace.Season;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the seasonality of goals: the same period of the year before, of the owner itself or of
/// the nearest unit above it that has any history there.
final class Seasons {

    private final Sums sums;
    private final Structure structure;

    Seasons(Sums sums, Structure structure) {
        this.sums = sums;
        this.structure = structure;
    }

    /// What is expected of each goal by today, read as one set; only goals in the middle of their
    /// period need a season.
    Map<UUID, BigDecimal> expected(Collection<Goal> goals, LocalDate today) {
        var running = goals.stream().filter(goal -> goal.expectation().isRunning(today)).toList();
        var asked = new LinkedHashSet<ShareOf>();
        running.forEach(goal -> asked.addAll(shares(goal, today)));
        var answered = sums.shares(asked);
        var expected = new HashMap<UUID, BigDecimal>();
        for (var goal : goals) {
            var share =
                    goal.expectation().isRunning(today)
                            ? first(shares(goal, today), answered)
                            : Optional.<BigDecimal>empty();
            expected.put(goal.id(), goal.expectation().before(today, share));
        }
        return expected;
    }

    /// The season of one goal, day by day; without days when there is no history.
    Season season(Goal goal) {
        var range = range(goal);
        return ids(goal)
                .map(id -> new Season(range, sums.days(id, range)))
                .filter(Season::hasHistory)
                .findFirst()
                .orElseGet(() -> new Season(range, new TreeMap<>()));
    }

    DateRange range(Goal goal) {
        return structure.calendar().yearBefore(goal.period());
    }

    private List<ShareOf> shares(Goal goal, LocalDate today) {
        var range = range(goal);
        var before = goal.expectation().dayOfSeason(today, range);
        return new ArrayList<>(ids(goal).map(id -> new ShareOf(id, range, before)).toList());
    }

    private Stream<UUID> ids(Goal goal) {
        return structure.seasonMeasures(goal).stream()
                .map((Measure measure) -> structure.measures().get(measure))
                .filter(Objects::nonNull)
                .map(tracked -> tracked.id());
    }

    private static Optional<BigDecimal> first(List<ShareOf> asked, Map<ShareOf, Share> answered) {
        return asked.stream()
                .map(answered::get)
                .filter(Objects::nonNull)
                .flatMap(share -> Season.share(share.total(), share.before()).stream())
                .findFirst();
    }
}
