package io.paceline.incentive.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.payee.Payees;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AssignPayees {

    static final int MOST_PAYEES = 1_000;

    /// @param to first close date that is no longer paid by the plan
    /// @param targetIncentive in the plan's currency
    record Terms(LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal targetIncentive) {}

    private final Plans plans;
    private final Assignments assignments;
    private final Payees payees;
    private final Rerating rerating;
    private final AuditTrail audit;
    private final Clock clock;

    AssignPayees(
            Plans plans,
            Assignments assignments,
            Payees payees,
            Rerating rerating,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.payees = payees;
        this.rerating = rerating;
        this.audit = audit;
        this.clock = clock;
    }

    /// Assigns all or none. Who is already assigned in just this way stays so.
    @Transactional
    List<Assignment> assign(UUID planId, List<UUID> payeeIds, Terms terms) {
        plans.getForChange(planId);
        check(payeeIds, terms);
        var distinct = new LinkedHashSet<>(payeeIds);
        payees.lock(distinct);
        var held = assignments.of(distinct);
        var result = new ArrayList<Assignment>();
        var added = new ArrayList<Assignment>();
        for (var payeeId : distinct) {
            var wanted = assignment(planId, payeeId, terms);
            var overlapping =
                    held.getOrDefault(payeeId, List.of()).stream()
                            .filter(other -> other.planId().equals(planId))
                            .filter(wanted::overlaps)
                            .findFirst();
            if (overlapping.isPresent() && !overlapping.get().sameAs(wanted)) {
                throw new AssignmentOverlaps(overlapping.get());
            }
            if (overlapping.isEmpty()) {
                added.add(wanted);
            }
            result.add(overlapping.orElse(wanted));
        }
        record(added, terms);
        return result;
    }

    @Transactional
    Assignment end(UUID planId, UUID assignmentId, LocalDate on) {
        plans.getForChange(planId);
        var held =
                assignments
                        .find(planId, assignmentId)
                        .orElseThrow(() -> NotFound.of("assignment", assignmentId));
        if (held.to() != null) {
            throw new Conflict(
                    "assignment-ended", "Assignment %s ends on %s".formatted(held.id(), held.to()));
        }
        if (on.isBefore(held.from())) {
            throw InvalidRequest.at("/on", "is not before the start " + held.from(), on);
        }
        assignments.end(assignmentId, on);
        rerating.after(List.of(held.payeeId()), on, null, cause(assignmentId, "assignment-ended"));
        var ended = assignments.find(planId, assignmentId).orElseThrow();
        audit.record("assignment.ended", AuditedObject.of("assignment", assignmentId), held, ended);
        return ended;
    }

    private void record(List<Assignment> added, Terms terms) {
        if (added.isEmpty()) {
            return;
        }
        assignments.add(added, clock.instant());
        for (var each : added) {
            audit.record("assignment.added", AuditedObject.of("assignment", each.id()), null, each);
        }
        rerating.after(
                added.stream().map(Assignment::payeeId).toList(),
                terms.from(),
                terms.to(),
                cause(added.getFirst().id(), "assigned"));
    }

    private void check(List<UUID> payeeIds, Terms terms) {
        var faults = new ArrayList<Fault>();
        if (payeeIds.isEmpty() || payeeIds.size() > MOST_PAYEES) {
            faults.add(Fault.at("/payeeIds", "has 1 to 1000 payees", payeeIds.size()));
        }
        if (terms.to() != null && !terms.to().isAfter(terms.from())) {
            faults.add(Fault.at("/to", "is after from " + terms.from(), terms.to()));
        }
        if (terms.targetIncentive() != null && terms.targetIncentive().signum() < 0) {
            faults.add(
                    Fault.at("/targetIncentive", "may not be negative", terms.targetIncentive()));
        }
        var known = payees.known(payeeIds);
        for (int i = 0; i < payeeIds.size(); i++) {
            if (!known.contains(payeeIds.get(i))) {
                faults.add(Fault.at("/payeeIds/" + i, "is not a known member", payeeIds.get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
    }

    private static Assignment assignment(UUID planId, UUID payeeId, Terms terms) {
        return new Assignment(
                UuidCreator.getTimeOrderedEpoch(),
                planId,
                payeeId,
                terms.from(),
                terms.to(),
                terms.targetIncentive());
    }

    private static Cause cause(UUID assignmentId, String reason) {
        return new Cause(assignmentId, "assignment", null, null, reason);
    }
}
