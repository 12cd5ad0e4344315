package io.paceline.incentive.plan;

import static java.util.Objects.requireNonNullElse;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.RevisionConflict;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes plans as drafts.
@Service
class WritePlan {

    private final Plans plans;

    WritePlan(Plans plans) {
        this.plans = plans;
    }

    @Transactional
    Plan create(String name, String currency, @Nullable RoundingMode mode, VersionRequest version) {
        var plan =
                new Plan(
                        UuidCreator.getTimeOrderedEpoch(),
                        1,
                        name,
                        currency(currency),
                        rounding(mode),
                        List.of(version.draft(1, _ -> Optional.empty())));
        if (!plans.add(plan)) {
            throw new Conflict("plan-name-taken", "There is a plan named %s".formatted(name));
        }
        return plan;
    }

    @Transactional
    Plan addVersion(UUID planId, VersionRequest version) {
        var plan = plans.getForChange(planId);
        plans.put(planId, version.draft(plan.versions().size() + 1, plan::componentId));
        plans.raiseRevision(planId);
        return plans.get(planId);
    }

    @Transactional
    Plan editVersion(UUID planId, int number, long revision, VersionRequest version) {
        var plan = plans.getForChange(planId);
        var held = plan.version(number);
        RevisionConflict.check(revision, plan.revision());
        if (held.active()) {
            throw new VersionIsActive(plan, number);
        }
        plans.put(planId, version.draft(number, plan::componentId));
        plans.raiseRevision(planId);
        return plans.get(planId);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw InvalidRequest.at("/currency", "is not an ISO 4217 code", code);
        }
    }

    private static RoundingMode rounding(@Nullable RoundingMode mode) {
        var rounding = requireNonNullElse(mode, RoundingMode.HALF_UP);
        if (rounding == RoundingMode.UNNECESSARY) {
            throw InvalidRequest.of(Fault.at("/roundingMode", "has to round", rounding));
        }
        return rounding;
    }
}
