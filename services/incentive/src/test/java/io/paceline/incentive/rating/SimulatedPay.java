package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.SlowPay.SECOND_VERSION;

import io.paceline.incentive.crediting.InMemoryCredits;
import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.Split;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.InMemoryLedger;
import io.paceline.incentive.plan.Assignment;
import io.paceline.incentive.plan.Component;
import io.paceline.incentive.plan.Component.Rate;
import io.paceline.incentive.plan.IntervalKind;
import io.paceline.incentive.plan.Measure;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.plan.PlanVersion;
import io.paceline.incentive.quota.InMemoryQuotas;
import io.paceline.incentive.rating.SlowPay.Rates;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.SimulatedPlatform;
import io.paceline.simulation.Simulation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The service as it is shipped, but for its tables, which are in memory.
final class SimulatedPay {

    private static final UUID PLAN = new UUID(0, 1);
    private static final LocalDate FIRST_VERSION = LocalDate.of(2017, 1, 1);

    final SimulatedPlatform platform;
    final InMemoryLedger ledger;
    final InMemoryCellStates cells;
    private final DealReplica deals;
    private final InMemoryCredits credits;
    private final InMemoryQuotas quotas;
    private final InMemoryTerms terms;
    private final InMemoryPayPeriods payPeriods;
    private final Clock clock;

    SimulatedPay(Simulation simulation, DealReplica deals) {
        var database = simulation.database();
        this.platform = new SimulatedPlatform(simulation);
        this.deals = deals;
        this.credits = new InMemoryCredits(database);
        this.quotas = new InMemoryQuotas(database);
        this.terms = new InMemoryTerms(database, quotas);
        this.payPeriods = new InMemoryPayPeriods(database);
        this.ledger = new InMemoryLedger(database, platform.outbox(), payPeriods);
        this.cells = new InMemoryCellStates(database);
        this.clock = simulation.clock();
        simulation.service(() -> platform.reactions(consumers()));
        simulation.repairs(() -> platform.repairs(consumers()));
    }

    private List<EventConsumer> consumers() {
        return List.of(
                new WhenDealChangesRerate(deals, credits, rerate()),
                new WhenGoalChangesRerate(quotas, rerate()));
    }

    private Rerate rerate() {
        return new Rerate(_ -> {}, terms, credits, cells, ledger, payPeriods, clock);
    }

    void activateFirstVersion(Collection<UUID> payees) {
        platform.inTransaction(() -> activate(payees, FIRST_VERSION, first()));
    }

    void activateSecondVersion(Collection<UUID> payees) {
        platform.inTransaction(() -> activate(payees, SECOND_VERSION, first(), second()));
    }

    private void activate(Collection<UUID> payees, LocalDate from, PlanVersion... versions) {
        if (terms.plans.find(PLAN).filter(held -> held.revision() >= versions.length).isPresent()) {
            return; // Asked again, since the answer was lost.
        }
        terms.plans.put(
                PLAN,
                new Plan(
                        PLAN,
                        versions.length,
                        "Plan",
                        Currency.getInstance("USD"),
                        RoundingMode.HALF_UP,
                        List.of(versions)));
        var assigned =
                payees.stream().filter(payee -> terms.assignments.find(payee).isPresent()).toList();
        rerate().after(assigned, from, null, cause("plan-activated"));
    }

    void assign(UUID payee) {
        platform.inTransaction(() -> {
            var assignment = new Assignment(payee, PLAN, payee, FIRST_VERSION, null, null);
            if (terms.assignments.insert(payee, assignment)) {
                rerate().after(List.of(payee), FIRST_VERSION, null, cause("assigned"));
            }
        });
    }

    void close(YearMonth month) {
        platform.inTransaction(() -> payPeriods.close(month));
    }

    private static Cause cause(String reason) {
        return new Cause(new UUID(0, 2), "simulated", null, null, reason);
    }

    private static PlanVersion first() {
        return version(1, FIRST_VERSION, SlowPay.QUARTERLY, SlowPay.YEARLY);
    }

    private static PlanVersion second() {
        return version(2, SECOND_VERSION, SlowPay.QUARTERLY_2, SlowPay.YEARLY_2);
    }

    private static PlanVersion version(int number, LocalDate from, Rates quarter, Rates year) {
        return new PlanVersion(
                new UUID(1, number),
                1,
                number,
                from,
                List.of(
                        component(3, IntervalKind.QUARTER, Split.MARGINAL, quarter),
                        component(4, IntervalKind.YEAR, Split.RETROACTIVE, year)),
                Instant.EPOCH);
    }

    private static Component component(long id, IntervalKind interval, Split split, Rates rates) {
        return new Component(
                new UUID(0, id),
                interval.name(),
                Measure.REVENUE,
                interval,
                split,
                Edge.UPPER,
                List.of(
                        rate("0", rates.from(), rates.low()),
                        rate(rates.from(), rates.next(), rates.middle()),
                        rate(rates.next(), null, rates.top())));
    }

    private static Rate rate(String from, @Nullable String to, String rate) {
        return new Rate(
                new BigDecimal(from), to == null ? null : new BigDecimal(to), new BigDecimal(rate));
    }
}
