package io.paceline.incentive.adjustment;

import io.paceline.incentive.adjustment.AdjustmentController.NewAdjustment;
import io.paceline.incentive.ledger.ManualLine;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.incentive.plan.Assignment;
import io.paceline.incentive.plan.Assignments;
import io.paceline.incentive.plan.Plan;
import io.paceline.incentive.plan.Plans;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What may be paid by hand: a bounded amount in whole minor units, in the currency of a plan that
/// the payee has or had, in a pay period that is open.
@Component
class AdjustmentRule {

    /// How far back an open pay period may lie.
    static final int MOST_MONTHS_BACK = 24;

    private final Assignments assignments;
    private final Plans plans;
    private final PayPeriods payPeriods;
    private final Clock clock;
    private final ZoneId zone;
    private final LargestAdjustment largest;

    /// @param largest amount, in units of any currency
    AdjustmentRule(
            Assignments assignments,
            Plans plans,
            PayPeriods payPeriods,
            Clock clock,
            ZoneId zone,
            @Value("${paceline.incentive.largest-adjustment}") BigDecimal largest) {
        this.assignments = assignments;
        this.plans = plans;
        this.payPeriods = payPeriods;
        this.clock = clock;
        this.zone = zone;
        this.largest = new LargestAdjustment(largest);
    }

    Adjustment adjustment(UUID payeeId, NewAdjustment wanted) {
        var payPeriod = payPeriod(wanted.payPeriod());
        var plan = plan(payeeId, wanted.plan(), payPeriod);
        var version =
                plan.inForceOn(payPeriod.atEndOfMonth())
                        .orElseThrow(() ->
                                fault(
                                        "/plan",
                                        "has no version in force in " + payPeriod,
                                        plan.id()));
        largest.faultOf(wanted.amount(), plan.currency())
                .ifPresent(fault -> {
                    throw InvalidRequest.of(fault);
                });
        return new Adjustment(
                payeeId,
                new ManualLine.Rule(plan.id(), version.version()),
                LargestAdjustment.exact(wanted.amount(), plan.currency()),
                payPeriod,
                wanted.reason());
    }

    private YearMonth payPeriod(@Nullable YearMonth wanted) {
        var current = YearMonth.from(clock.instant().atZone(zone));
        if (wanted == null) {
            return current;
        }
        if (wanted.isAfter(current) || wanted.isBefore(current.minusMonths(MOST_MONTHS_BACK))) {
            var message =
                    "is the current month or one of the %d before".formatted(MOST_MONTHS_BACK);
            throw fault("/payPeriod", message, wanted);
        }
        var closed = payPeriods.closed();
        if (closed.contains(wanted)) {
            throw new Conflict(
                    "pay-period-closed",
                    "Pay periods up to %s are closed".formatted(closed.through()));
        }
        return wanted;
    }

    /// The one that is named, else the only one of the month, else the only one before.
    private Plan plan(UUID payeeId, @Nullable UUID named, YearMonth payPeriod) {
        var known =
                assignments.of(Set.of(payeeId)).getOrDefault(payeeId, List.of()).stream()
                        .filter(each -> !each.from().isAfter(payPeriod.atEndOfMonth()))
                        .filter(each -> named == null || each.planId().equals(named))
                        .toList();
        var current = known.stream().filter(each -> lasts(each, payPeriod)).toList();
        var ids = (current.isEmpty() ? known : current).stream().map(Assignment::planId).distinct();
        var found = ids.toList();
        if (found.size() != 1) {
            var message =
                    named == null
                            ? "names one of the %d plans of the payee".formatted(found.size())
                            : "is not a plan of the payee";
            throw fault("/plan", message, named);
        }
        return plans.get(found.getFirst());
    }

    private static boolean lasts(Assignment assignment, YearMonth payPeriod) {
        var end = assignment.to();
        return end == null || end.isAfter(payPeriod.atDay(1));
    }

    private static InvalidRequest fault(String pointer, String message, @Nullable Object value) {
        return InvalidRequest.of(Fault.at(pointer, message, value));
    }
}
