package io.paceline.bench.speed;

import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.bench.speed.Journey.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// Where the time goes between a request and the live stream. The platform writes down when it
/// recorded an outbox row and a ledger line, which divides the way without measuring anything in
/// it.
final class Stages {

    private static final String RECORDED_WINS =
            """
            select key, min(recorded_at) from outbox
            where type = 'paceline.deal.won.v1' and key = any(?) group by key
            """;
    private static final String RECORDED_LINES =
            """
            select deal_id::text, min(recorded_at) from ledger_line
            where deal_id = any(?::uuid[]) group by deal_id
            """;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    private final Journey journey;
    private final List<Won> won;
    private final Map<String, Long> recordedWins;
    private final Map<String, Long> recordedLines;

    Stages(Platform platform, Journey journey, long dueFrom) {
        this.journey = journey;
        this.won = journey.won.stream().filter(each -> each.due() >= dueFrom).toList();
        var clock = WallClock.now();
        this.recordedWins = recorded(platform, "deal", RECORDED_WINS, clock);
        this.recordedLines = recorded(platform, "incentive", RECORDED_LINES, clock);
    }

    private Map<String, Long> recorded(
            Platform platform, String service, String sql, WallClock clock) {
        try (var connection = platform.database(service)) {
            var found = new HashMap<String, Long>();
            Sql.query(
                            connection,
                            sql,
                            row -> Map.entry(row.getString(1), instant(row)),
                            won.stream().map(Won::dealId).toList())
                    .forEach(row -> found.put(row.getKey(), clock.nanos(row.getValue())));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(2, OffsetDateTime.class).toInstant();
    }

    private interface Moment extends Function<Won, OptionalLong> {}

    void addTo(Report report, String group) {
        Moment due = each -> OptionalLong.of(each.due());
        Moment outbox = each -> of(recordedWins, each);
        Moment relayed = each -> journey.relayed.of(each.dealId());
        Moment line = each -> of(recordedLines, each);
        Moment paid = each -> journey.paid.of(each.dealId());
        Moment shown = each -> journey.shown.of(each.dealId());
        var request = mean(due, outbox);
        var relay = mean(outbox, relayed);
        var consume = mean(relayed, line);
        var commit = mean(line, paid);
        var visible = mean(paid, shown);
        double whole = mean(due, shown);
        add(report, group, "request until the outbox row", request, whole);
        add(report, group, "its commit and relay to a consumer", relay, whole);
        add(report, group, "consume until the ledger line", consume, whole);
        add(report, group, "commit until readable", commit, whole);
        add(report, group, "from readable to the live stream", visible, whole);
    }

    private static void add(Report report, String group, String name, double mean, double whole) {
        report.add(Figure.of(group, "stage: " + name, "ms", mean));
        report.add(Figure.of(group, "share: " + name, "%", PERCENT * mean / whole));
    }

    private double mean(Moment from, Moment to) {
        return won.stream()
                .filter(each -> from.apply(each).isPresent() && to.apply(each).isPresent())
                .mapToLong(each -> to.apply(each).orElseThrow() - from.apply(each).orElseThrow())
                .average()
                .stream()
                .map(nanos -> nanos / NANOS_PER_MILLI)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static OptionalLong of(Map<String, Long> recorded, Won each) {
        var at = recorded.get(each.dealId());
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }
}
