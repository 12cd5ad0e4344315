package io.paceline.bench.speed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How long many credits take to be priced from scratch, beside the time that the database takes to
/// stream the same rows.
final class Recalculation {

    private static final double TIMES_THE_STREAM = 3;
    private static final int PAYEES_AT_ONCE = 25;
    private static final int FETCH = 2_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final String MEMBERS =
            """
            with come as (
                insert into member_replica (id, revision, state)
                select md5('bench payee ' || n)::uuid, 1, jsonb_build_object(
                    'id', md5('bench payee ' || n)::uuid, 'name', 'Bench payee ' || n)
                from generate_series(1, ?) as n on conflict do nothing returning id
            )
            insert into payee select id from come on conflict do nothing
            """;
    private static final String QUOTAS =
            """
            insert into quota (goal_id, revision, payee_id, kind, label, starts_on, ends_on, target,
                currency, active, counts)
            select md5('bench goal ' || n || kind || part)::uuid, 1, md5('bench payee ' || n)::uuid, kind,
                label, starts_on, ends_on, target, 'USD', true, true
            from generate_series(1, ?) as n cross join (
                select 'YEAR' as kind, 1 as part, '2017' as label, date '2017-01-01' as starts_on,
                    date '2018-01-01' as ends_on, 200000 as target
                union all
                select 'QUARTER', q, '2017-Q' || q, (date '2017-01-01' + make_interval(months => 3 * (q - 1)))::date,
                    (date '2017-01-01' + make_interval(months => 3 * q))::date, 50000
                from generate_series(1, 4) as q) as period
            on conflict do nothing
            """;
    private static final String CREDITS =
            """
            insert into credit (payee_id, close_date, closed_at, deal_id, line, share, amount, currency)
            select md5('bench payee ' || (1 + n % ?))::uuid, day, day + interval '1 second' * (n % 80000),
                md5('bench deal ' || n)::uuid, 1, 0, 100 + n % 900, 'USD'
            from (select n, (date '2017-01-01' + (n / ?::int) % 365) as day from generate_series(1, ?) as n) as each
            on conflict do nothing
            """;

    private final Platform platform;
    private final int payees;
    private final int credits;

    private Recalculation(Platform platform, int payees, int credits) {
        this.platform = platform;
        this.payees = payees;
        this.credits = credits;
    }

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        int payees = arguments.number("--payees", 2_000);
        int credits = arguments.number("--credits", 1_000_000);
        var report =
                Report.of("speed-recalculation", 0)
                        .parameter("payees", payees)
                        .parameter("credits", credits)
                        .parameter("months", 12);
        new Recalculation(platform, payees, credits).run(report);
        report.note(
                """
                The credits of 12 months are written into incentive's tables; assigning their \
                payees to the demonstration's plan, which has two components, 25 at a time and two \
                such requests at once, then prices all of them and posts their lines. From scratch: incentive reads every credit, prices \
                every cell and compares it with the ledger, without writing. What-if: it \
                prices all of them twice, as they are and by a draft that pays the same. Stream: a plain \
                client reads the same credits with a cursor, all columns typed. Consumers have counted \
                all lines before anything but the posting is measured.\
                """);
        report.finish();
    }

    private void run(Report report) throws SQLException {
        System.out.printf("Writing %d credits%n", credits);
        try (var connection = platform.database("incentive")) {
            seed(connection);
            double stream = seconds(() -> stream(connection));
            System.out.println("Assigning payees to the plan");
            double assigned = seconds(() -> assign(connection));
            awaitConsumers(connection);
            double scratch = seconds(() -> new Proof(platform).run());
            double again = seconds(() -> stream(connection));
            var draft = draft(plan(connection));
            double whatIf = seconds(() -> new Proof(platform).whatIf(draft));
            double best = Math.min(stream, again);
            var group = "%,d credits".formatted(credits);
            report.add(Figure.of(group, "stream", "s", best));
            report.add(Figure.of(group, "priced and posted", "s", assigned));
            report.add(Figure.of(group, "priced and posted", "credits/s", credits / assigned));
            report.add(Figure.of(group, "from scratch", "s", scratch));
            report.add(
                    Figure.of(group, "from scratch / stream", "ratio", scratch / best)
                            .atMost(TIMES_THE_STREAM));
            report.add(Figure.of(group, "what-if of a version", "s", whatIf));
            report.add(Figure.of(group, "what-if / stream", "ratio", whatIf / best));
            report.add(Figure.of(group, "what-if / from scratch", "ratio", whatIf / scratch));
        }
    }

    /// Analytics counts each posted line, and would go on with that meanwhile.
    private void awaitConsumers(Connection incentive) throws SQLException {
        long posted = Sql.number(incentive, "select count(*) from ledger_line");
        try (var analytics = platform.database("analytics")) {
            while (Sql.number(analytics, "select count(*) from commission_line") < posted) {
                Threads.pause(LOOK);
            }
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static double seconds(Step step) throws SQLException {
        long began = System.nanoTime();
        step.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void seed(Connection connection) {
        for (var statement : List.of(MEMBERS, QUOTAS)) {
            Sql.update(connection, statement, payees);
        }
        Sql.update(connection, CREDITS, payees, payees, credits);
        Sql.update(connection, "analyze credit");
    }

    private static void stream(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select * from credit order by payee_id")) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                var sum = BigDecimal.ZERO;
                while (rows.next()) {
                    rows.getObject("payee_id", UUID.class);
                    rows.getObject("close_date", LocalDate.class);
                    rows.getObject("closed_at", OffsetDateTime.class);
                    rows.getObject("deal_id", UUID.class);
                    sum = sum.add(rows.getBigDecimal("amount"));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String plan(Connection connection) {
        return Sql.query(connection, "select id::text from plan limit 1", row -> row.getString(1))
                .getFirst();
    }

    /// A version that pays the same for all of the year.
    private String draft(String plan) {
        var path = "/api/incentive/plans/%s/versions".formatted(plan);
        var active = platform.gateway().get("/api/incentive/plans/" + plan).path("versions");
        var components = active.path(0).path("components").deepCopy();
        components.forEach(component -> ((ObjectNode) component).remove("id"));
        var drafted =
                platform.gateway()
                        .post(
                                path,
                                "{\"effectiveFrom\": \"2017-01-01\", \"components\": %s}"
                                        .formatted(components));
        var number = drafted.path("versions").path(drafted.path("versions").size() - 1);
        return "%s/%d/what-if".formatted(path, number.path("version").asInt());
    }

    private void assign(Connection connection) {
        var plan = plan(connection);
        var ids =
                Sql.query(
                        connection,
                        "select id::text from member_replica where name like 'Bench payee %'",
                        row -> row.getString(1));
        var direct = new Gateway(platform.incentive(), platform.gateway()::token);
        IntStream.range(0, (ids.size() + PAYEES_AT_ONCE - 1) / PAYEES_AT_ONCE)
                .map(chunk -> chunk * PAYEES_AT_ONCE)
                .parallel()
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + PAYEES_AT_ONCE)))
                .forEach(some -> assign(direct, plan, some));
    }

    private static void assign(Gateway direct, String plan, List<String> payees) {
        var list = payees.stream().collect(Collectors.joining("\", \"", "\"", "\""));
        direct.post(
                "/api/incentive/plans/%s/assignments".formatted(plan),
                "{\"payeeIds\": [%s], \"from\": \"2017-01-01\"}".formatted(list));
    }
}
