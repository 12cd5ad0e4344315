package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.ledger.LedgerLine;
import io.paceline.platform.event.Publication;
import io.paceline.simulation.Schedules;
import io.paceline.simulation.Simulation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Pay under faults at every acknowledgement, in virtual time: the consumers, the rating and the
/// engine as they are shipped, over tables in memory.
class IncentiveSimulationTest {

    private static final int SCHEDULES = 6_000;
    private static final int FEW = 200;

    @Test
    void every_schedule_ends_in_the_pay_that_is_calculated_from_scratch() {
        Schedules.play(
                        IncentiveSimulationTest.class,
                        SCHEDULES,
                        it -> play(it, new InMemoryDealReplica(it.database())))
                .requireEveryFault();
    }

    /// Else the schedules would prove nothing.
    @Test
    void a_schedule_fails_when_an_older_revision_may_replace_a_newer_one() {
        var failed =
                Schedules.firstToFail(
                        FEW,
                        it ->
                                play(
                                        it,
                                        new InMemoryDealReplica(it.database()) {
                                            @Override
                                            boolean isNewer(long come, long held) {
                                                return true;
                                            }
                                        }));

        assertThat(failed).isNotNull();
    }

    private static void play(Simulation simulation, DealReplica deals) {
        var pay = new SimulatedPay(simulation, deals);
        var company = new Company(simulation.random());
        company.messages.forEach(simulation::send);
        ask(simulation, pay, company.payees);

        simulation.run();

        assertThat(balances(pay.ledger.all())).isEqualTo(SlowPay.of(company));
        requireExplained(pay.ledger.all());
        assertThat(pay.platform.published().stream().map(Publication::subject))
                .containsExactlyElementsOf(pay.ledger.all().stream().map(LedgerLine::id).toList());
        assertThat(exactTotals(pay.cells.all())).isEqualTo(totals(pay.ledger.all()));
        simulation.requireLetters(pay.platform.letters());
    }

    /// In this order, at any time.
    private static void ask(Simulation simulation, SimulatedPay pay, List<UUID> payees) {
        simulation.ask("activate the plan", () -> pay.activateFirstVersion(payees));
        for (var payee : payees) {
            simulation.ask("assign a payee", () -> pay.assign(payee));
        }
        simulation.ask("close March", () -> pay.close(YearMonth.of(2017, 3)));
        simulation.ask("activate the next version", () -> pay.activateSecondVersion(payees));
        simulation.ask("close September", () -> pay.close(YearMonth.of(2017, 9)));
    }

    private static Map<String, BigDecimal> balances(Collection<LedgerLine> lines) {
        var balances = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            var entry = line.entry();
            var key =
                    SlowPay.key(
                            line.rule().interval(),
                            line.cell().payeeId(),
                            entry.dealId(),
                            entry.line(),
                            entry.share().name(),
                            entry.month().toString());
            balances.merge(key, line.amount().amount(), BigDecimal::add);
        }
        balances.values().removeIf(balance -> balance.signum() == 0);
        return balances;
    }

    /// Each line says what was held before, and that is what the lines add up to that it corrects.
    private static void requireExplained(List<LedgerLine> lines) {
        var amounts = lines.stream().collect(toMap(LedgerLine::id, line -> line.amount().amount()));
        for (var line : lines) {
            var calculation = line.calculation();
            var corrected =
                    line.corrects().stream()
                            .map(id -> Objects.requireNonNull(amounts.get(id)))
                            .reduce(ZERO, BigDecimal::add);
            assertThat(corrected).isEqualByComparingTo(calculation.held());
            assertThat(line.amount().amount())
                    .isEqualByComparingTo(calculation.pay().subtract(calculation.held()));
        }
    }

    private static Map<String, BigDecimal> exactTotals(List<CellState> cells) {
        var totals = new HashMap<String, BigDecimal>();
        for (var cell : cells) {
            var rounded = cell.running().exact().setScale(2, java.math.RoundingMode.HALF_UP);
            totals.put(cell.key().toString(), rounded);
        }
        totals.values().removeIf(total -> total.signum() == 0);
        return totals;
    }

    private static Map<String, BigDecimal> totals(List<LedgerLine> lines) {
        var totals = new HashMap<String, BigDecimal>();
        for (var line : lines) {
            totals.merge(line.cell().toString(), line.amount().amount(), BigDecimal::add);
        }
        totals.values().removeIf(total -> total.signum() == 0);
        return totals;
    }
}
