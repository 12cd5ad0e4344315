package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.toMap;

import io.paceline.incentive.ledger.LedgerLine;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plays histories through the code that applies real events, and reads the ledger.
record Ledgers(EventConsumer deals, EventConsumer goals, JdbcClient jdbc, RatingApi api) {

    /// What a played history left behind.
    ///
    /// @param snapshots the lines as they were after each batch
    record Outcome(History history, List<LedgerLine> lines, List<List<LedgerLine>> snapshots) {

        /// What the lines add up to per credit and cell, without zeros.
        Map<String, BigDecimal> balances() {
            var balances =
                    lines.stream().collect(toMap(Outcome::key, Outcome::pay, BigDecimal::add));
            balances.values().removeIf(pay -> pay.compareTo(ZERO) == 0);
            return balances;
        }

        private static BigDecimal pay(LedgerLine line) {
            return line.amount().amount();
        }

        private static String key(LedgerLine line) {
            var entry = line.entry();
            return "%s %s %s/%d/%s %s"
                    .formatted(
                            line.rule().interval(),
                            line.cell().payeeId(),
                            entry.dealId(),
                            entry.line(),
                            entry.share(),
                            entry.month());
        }
    }

    Outcome play(History history, RandomGenerator random) {
        var commands = commands(history);
        var snapshots = new ArrayList<List<LedgerLine>>();
        for (var batch : history.arrivals()) {
            while (!commands.isEmpty() && random.nextInt(3) == 0) {
                commands.removeFirst().run();
            }
            apply(batch);
            if (random.nextInt(4) == 0) {
                snapshots.add(lines(history.payees));
            }
        }
        commands.forEach(Runnable::run);
        return new Outcome(history, lines(history.payees), snapshots);
    }

    /// Rules that come into force while the events arrive.
    private List<Runnable> commands(History history) {
        var plan = api.draftPlan(RatingApi.ACCELERATOR + "," + RatingApi.KICKER);
        api.addVersion(
                plan,
                Expected.SECOND_VERSION.toString(),
                RatingApi.ACCELERATOR.replace("0.05", "0.06123457")
                        + ","
                        + RatingApi.KICKER.replace("\"0.02\"", "\"0.03\""));
        var commands = new ArrayList<Runnable>();
        commands.add(() -> api.activate(plan, 1));
        history.payees.forEach(payee -> commands.add(() -> api.assign(plan, payee)));
        commands.add(() -> api.activate(plan, 2));
        return commands;
    }

    private void apply(List<ReceivedEvent> batch) {
        goals.apply(of(batch, "goal"));
        deals.apply(of(batch, "deal"));
    }

    private static List<ReceivedEvent> of(List<ReceivedEvent> batch, String aggregate) {
        return batch.stream()
                .filter(event -> event.type().topic().aggregate().equals(aggregate))
                .toList();
    }

    List<LedgerLine> lines(List<UUID> payees) {
        return jdbc.sql(
                        "select document from ledger_line where payee_id = any(:payees) order by id")
                .param("payees", payees.toArray(UUID[]::new))
                .query((row, _) ->
                        EventJson.MAPPER.readValue(row.getString("document"), LedgerLine.class))
                .list();
    }
}
