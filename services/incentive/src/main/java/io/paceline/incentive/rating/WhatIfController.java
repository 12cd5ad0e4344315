package io.paceline.incentive.rating;

import static java.util.Comparator.comparing;

import io.paceline.contracts.Amount;
import io.paceline.incentive.payee.Payees;
import io.paceline.incentive.rating.TryVersion.Effect;
import io.paceline.incentive.rating.TryVersion.Trial;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Busy;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tries a version of a plan on what has been recorded, before anybody is paid by it.
@RestController
class WhatIfController {

    /// The most payees that an answer lists; its sums are of all.
    static final int MOST_PAYEES = 1_000;

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    /// What the version would cost, over all payees within reach.
    ///
    /// @param at the recorded facts are those of this time
    /// @param winners payees who would get more, `losers` who would get less
    /// @param inForce what the plan pays as it is; `proposed` with the version
    /// @param payees who would get more or less, from the largest difference on
    record WhatIf(
            UUID planId,
            int version,
            Instant at,
            int credits,
            int payeeCount,
            int winners,
            int losers,
            Amount inForce,
            Amount proposed,
            Amount difference,
            List<PayeeEffect> payees) {}

    record PayeeEffect(
            UUID payeeId,
            @Nullable String name,
            Amount inForce,
            Amount proposed,
            Amount difference) {}

    private final TryVersion tryVersion;
    private final Payees payees;
    private final Semaphore oneAtATime = new Semaphore(1);

    WhatIfController(TryVersion tryVersion, Payees payees) {
        this.tryVersion = tryVersion;
        this.payees = payees;
    }

    @Operation(
            summary = "Try a version of a plan on all recorded deals",
            description =
                    """
                    Answers what the plan pays now and what it would pay if the version were \
                    active, with who would get more and who less. Nothing is written. It prices \
                    everything, so one is computed at a time: 503 with `Retry-After` meanwhile.\
                    """)
    @GetMapping("/api/incentive/plans/{id}/versions/{number}/what-if")
    @Permit(Right.KEEP_PLANS)
    WhatIf whatIf(
            @PathVariable UUID id, @PathVariable int number, @ReachOf(Right.SEE_PAY) Reach pay) {
        if (!oneAtATime.tryAcquire()) {
            throw new Busy(
                    "what-if-running", "Another what-if is being computed; come again", A_WHILE);
        }
        try {
            return view(tryVersion.of(id, number, pay), number);
        } finally {
            oneAtATime.release();
        }
    }

    private WhatIf view(Trial trial, int number) {
        var currency = trial.plan().currency().getCurrencyCode();
        Function<BigDecimal, Amount> money = amount -> new Amount(amount, currency);
        var changed =
                trial.effects().stream()
                        .filter(effect -> effect.difference().signum() != 0)
                        .sorted(
                                comparing((Effect effect) -> effect.difference().abs())
                                        .reversed()
                                        .thenComparing(Effect::payeeId))
                        .toList();
        var shown = changed.stream().limit(MOST_PAYEES).toList();
        var names = payees.names(shown.stream().map(Effect::payeeId).toList());
        return new WhatIf(
                trial.plan().id(),
                number,
                trial.at(),
                trial.credits(),
                trial.effects().size(),
                count(changed, 1),
                count(changed, -1),
                money.apply(sum(trial, Effect::inForce)),
                money.apply(sum(trial, Effect::proposed)),
                money.apply(sum(trial, Effect::difference)),
                shown.stream()
                        .map(effect ->
                                new PayeeEffect(
                                        effect.payeeId(),
                                        names.get(effect.payeeId()),
                                        money.apply(effect.inForce()),
                                        money.apply(effect.proposed()),
                                        money.apply(effect.difference())))
                        .toList());
    }

    private static int count(List<Effect> changed, int sign) {
        return (int)
                changed.stream().filter(effect -> effect.difference().signum() == sign).count();
    }

    private static BigDecimal sum(Trial trial, Function<Effect, BigDecimal> part) {
        return trial.effects().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
