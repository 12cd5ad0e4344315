package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.crediting.CreditChange;
import io.paceline.incentive.crediting.Credits;
import io.paceline.incentive.crediting.Stretch;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.Ledger;
import io.paceline.incentive.ledger.Ledger.DealInCell;
import io.paceline.incentive.payee.PayeeLock;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.ReceivedEvent;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What comes late has all that follows it priced again, and still fits into memory.
class LongHistoryTest extends RatingScenario {

    private static final int PAYEES = 30;
    private static final int DEALS = 200;

    @Autowired PayeeLock payeeLock;
    @Autowired TermsInForce terms;
    @Autowired Credits credits;
    @Autowired CellStates cells;
    @Autowired Ledger ledger;
    @Autowired PayPeriods payPeriods;
    @Autowired DealReplica replica;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    private final List<UUID> payees =
            Stream.generate(UUID::randomUUID).limit(PAYEES).sorted().toList();
    private int mostAtOnce;

    @Test
    void a_late_deal_of_many_payees_holds_few_credits_at_once() {
        paidByPlan();
        deals.apply(Stream.generate(() -> ofAll(UUID.randomUUID(), MARCH)).limit(DEALS).toList());

        var late = new WhenDealChangesRerate(replica, counted(), rerate());
        transaction.executeWithoutResult(_ -> late.apply(List.of(ofAll(deal, JANUARY))));

        assertThat(mostAtOnce).isBetween(DEALS, Portion.CREDITS);
        assertThat(balance(deal)).isEqualTo("%d.00".formatted(5 * PAYEES));
        assertThat(api.reconcile().get("differences").asInt()).isZero();
    }

    @Test
    void a_version_for_many_payees_holds_few_credits_at_once() {
        var plan = paidByPlan();
        deals.apply(Stream.generate(() -> ofAll(UUID.randomUUID(), MARCH)).limit(DEALS).toList());
        var cause = new Cause(UUID.fromString(plan), "test", null, null, "plan-activated");

        transaction.executeWithoutResult(
                _ -> rerate().after(payees, JANUARY, MARCH.plusDays(1), cause));

        assertThat(mostAtOnce).isBetween(DEALS, Portion.CREDITS);
        assertThat(api.reconcile().get("differences").asInt()).isZero();
    }

    @Test
    void a_late_deal_reads_only_the_balances_that_it_changes() {
        paidByPlan();
        deals.apply(Stream.generate(() -> ofAll(UUID.randomUUID(), MARCH)).limit(DEALS).toList());
        var asked = new HashSet<DealInCell>();
        var reading =
                new Rerate(payeeLock, terms, credits, cells, remembering(asked), payPeriods, clock);

        var late = new WhenDealChangesRerate(replica, credits, reading);
        transaction.executeWithoutResult(_ -> late.apply(List.of(ofAll(deal, JANUARY))));

        var edges = 2;
        assertThat(asked).hasSize(PAYEES * (1 + edges));
        assertThat(api.reconcile().get("differences").asInt()).isZero();
    }

    private String paidByPlan() {
        members.apply(payees.stream().map(each -> Sales.member(each, "Ada")).toList());
        goals.apply(
                payees.stream()
                        .map(each -> quota(UUID.randomUUID(), each, "2017-Q1", "1000", 1))
                        .toList());
        var plan = api.activePlan(ACCELERATOR, payees.getFirst());
        payees.stream().skip(1).forEach(each -> api.assign(plan, each));
        return plan;
    }

    private ReceivedEvent ofAll(UUID id, LocalDate day) {
        var shares = payees.stream().map(each -> Share.of(each, "100")).toArray(Share[]::new);
        return won(id, day, 1, shares);
    }

    private Rerate rerate() {
        return new Rerate(payeeLock, terms, counted(), cells, ledger, payPeriods, clock);
    }

    private Ledger remembering(Collection<DealInCell> asked) {
        return (Ledger)
                Proxy.newProxyInstance(
                        Ledger.class.getClassLoader(),
                        new Class<?>[] {Ledger.class},
                        (_, method, given) -> {
                            if (method.getName().equals("ofDeals")) {
                                ((Collection<?>) given[0])
                                        .forEach(each -> asked.add((DealInCell) each));
                            }
                            return method.invoke(ledger, given);
                        });
    }

    private Credits counted() {
        return new Credits() {
            @Override
            public List<CreditChange> replace(Collection<UUID> dealIds, Collection<Credit> come) {
                return credits.replace(dealIds, come);
            }

            @Override
            public List<List<Credit>> from(List<Stretch> stretches) {
                var found = new ArrayList<>(credits.from(stretches));
                mostAtOnce = Math.max(mostAtOnce, found.stream().mapToInt(List::size).sum());
                return found;
            }
        };
    }
}
