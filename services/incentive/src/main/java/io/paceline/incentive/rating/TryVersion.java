package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.plan.Assignments;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.plan.Plans;
import io.paceline.platform.access.Reach;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// What a version of a plan would pay for all that is recorded if it counted, beside what is in
/// force. Both are priced from scratch in one snapshot of the database: nothing is written, nobody
/// waits, and the difference is what activating the version would post.
@Service
class TryVersion {

    private static final int PAYEES_AT_ONCE = 20;

    /// What one payee gets by the plan.
    record Effect(UUID payeeId, BigDecimal inForce, BigDecimal proposed) {

        BigDecimal difference() {
            return proposed.subtract(inForce);
        }
    }

    /// @param credits that were looked at
    /// @param effects for each payee who is assigned to the plan at any time
    record Trial(Plan plan, Instant at, int credits, List<Effect> effects) {}

    private final Plans plans;
    private final Assignments assignments;
    private final TermsInForce termsInForce;
    private final FromScratch fromScratch;
    private final Clock clock;

    TryVersion(
            Plans plans,
            Assignments assignments,
            TermsInForce termsInForce,
            FromScratch fromScratch,
            Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.termsInForce = termsInForce;
        this.fromScratch = fromScratch;
        this.clock = clock;
    }

    /// Of the payees within reach.
    ///
    /// @throws io.paceline.platform.web.NotFound for an unknown plan or version
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Trial of(UUID planId, int version, Reach reach) {
        var now = clock.instant();
        var proposed = plans.get(planId).ifActivated(version, now);
        var payees = assignments.payeesOf(planId, reach);
        var effects = new ArrayList<Effect>();
        int creditCount = 0;
        for (int i = 0; i < payees.size(); i += PAYEES_AT_ONCE) {
            var some = payees.subList(i, Math.min(payees.size(), i + PAYEES_AT_ONCE));
            var credits = fromScratch.credits(some);
            creditCount += credits.stream().mapToInt(List::size).sum();
            effects.addAll(effects(some, credits, termsInForce.of(some), proposed));
        }
        return new Trial(proposed, now, creditCount, effects);
    }

    private static List<Effect> effects(
            List<UUID> payees, List<List<Credit>> credits, Map<UUID, Terms> terms, Plan proposed) {
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < payees.size(); i++) {
            var payee = payees.get(i);
            var inForce = requireNonNull(terms.get(payee));
            effects.add(
                    new Effect(
                            payee,
                            pay(inForce, credits.get(i), proposed.id()),
                            pay(inForce.with(proposed), credits.get(i), proposed.id())));
        }
        return effects;
    }

    /// All that the plan pays for the credits.
    private static BigDecimal pay(Terms terms, List<Credit> credits, UUID planId) {
        var sum = ZERO;
        for (var cell : FromScratch.cells(terms, credits).values()) {
            if (cell.getFirst().term().plan().id().equals(planId)) {
                for (var line : FromScratch.lines(cell)) {
                    sum = sum.add(line.pay());
                }
            }
        }
        return sum;
    }
}
