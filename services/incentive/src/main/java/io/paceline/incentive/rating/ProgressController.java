package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Attainment;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.payee.Payees;
import io.paceline.incentive.plan.Component;
import io.paceline.incentive.quota.Quota.Interval;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController {

    record Progress(
            UUID payeeId,
            LocalDate at,
            List<ComponentProgress> components,
            @Nullable Instant asOf) {}

    /// How far a payee is in the interval of a component. Without a quota nothing can be said, and
    /// nothing is rated.
    ///
    /// @param rate of the tier reached; absent, as is `nextTier`, where the caller does not see the
    ///   payee's pay
    record ComponentProgress(
            UUID planId,
            String plan,
            int planVersion,
            UUID componentId,
            String component,
            @Nullable Interval interval,
            @Nullable Amount quota,
            @Nullable Amount credited,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal rate,
            @Nullable NextTier nextTier) {

        ComponentProgress withoutPay() {
            return new ComponentProgress(
                    planId,
                    plan,
                    planVersion,
                    componentId,
                    component,
                    interval,
                    quota,
                    credited,
                    attainment,
                    null,
                    null);
        }
    }

    /// @param distance what has still to be credited to reach it
    record NextTier(BigDecimal from, BigDecimal rate, Amount distance) {}

    private final TermsInForce termsInForce;
    private final CellStates cells;
    private final Payees payees;
    private final Freshness freshness;

    ProgressController(
            TermsInForce termsInForce, CellStates cells, Payees payees, Freshness freshness) {
        this.termsInForce = termsInForce;
        this.cells = cells;
        this.payees = payees;
        this.freshness = freshness;
    }

    /// Each component is within reach by the last day of its interval, or today while it lasts.
    ///
    /// @param at a date in the interval that is asked for; today unless given
    @GetMapping("/api/incentive/payees/{payeeId}/progress")
    @Permit(Right.SEE_CREDITS)
    Progress progress(
            @PathVariable UUID payeeId,
            @RequestParam @Nullable LocalDate at,
            Reach reach,
            @ReachOf(Right.SEE_PAY) Reach pay) {
        var date = at == null ? reach.today() : at;
        var known = !payees.known(Set.of(payeeId)).isEmpty();
        var inForce = known ? inForce(payeeId, date, reach) : List.<Terms.InForce>of();
        if (!known || (inForce.isEmpty() && !payees.covered(reach, payeeId, date))) {
            throw NotFound.of("payee", payeeId);
        }
        var credited =
                cells.of(Set.of(payeeId)).stream()
                        .collect(toMap(CellState::key, state -> state.running().credited()));
        var components =
                inForce.stream()
                        .map(each -> {
                            var shown = component(each, credited);
                            boolean paid = payees.covered(pay, payeeId, each.lastDay(date));
                            return paid ? shown : shown.withoutPay();
                        })
                        .toList();
        return new Progress(payeeId, date, components, freshness.asOf());
    }

    private List<Terms.InForce> inForce(UUID payeeId, LocalDate date, Reach reach) {
        var terms = requireNonNull(termsInForce.of(Set.of(payeeId)).get(payeeId));
        return terms.on(date).stream()
                .filter(each -> payees.covered(reach, payeeId, each.lastDay(date)))
                .toList();
    }

    private static ComponentProgress component(
            Terms.InForce inForce, Map<CellKey, BigDecimal> credited) {
        return inForce.quota()
                .map(quota ->
                        Term.of(inForce.plan(), inForce.version(), inForce.component(), quota))
                .map(term -> rated(term, credited.getOrDefault(term.cell(), ZERO)))
                .orElseGet(() -> unrated(inForce));
    }

    private static ComponentProgress unrated(Terms.InForce inForce) {
        return new ComponentProgress(
                inForce.plan().id(),
                inForce.plan().name(),
                inForce.version(),
                inForce.component().id(),
                inForce.component().name(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ComponentProgress rated(Term term, BigDecimal credited) {
        var currency = term.plan().currency().getCurrencyCode();
        var target = term.quota().target();
        var reached = term.rating().tierAt(credited);
        return new ComponentProgress(
                term.plan().id(),
                term.plan().name(),
                term.version(),
                term.component().id(),
                term.component().name(),
                term.quota().interval(),
                new Amount(target, currency),
                new Amount(credited, currency),
                Attainment.of(credited, target),
                reached == null ? null : reached.value(),
                next(term, credited, currency));
    }

    private static @Nullable NextTier next(Term term, BigDecimal credited, String currency) {
        var target = term.quota().target();
        return term.component().tiers().stream()
                .filter(tier -> tier.from().multiply(target).compareTo(credited) > 0)
                .findFirst()
                .map(tier -> nextTier(tier, target, credited, currency))
                .orElse(null);
    }

    private static NextTier nextTier(
            Component.Rate tier, BigDecimal target, BigDecimal credited, String currency) {
        var distance = tier.from().multiply(target).subtract(credited);
        return new NextTier(tier.from(), tier.rate(), new Amount(distance, currency));
    }
}
