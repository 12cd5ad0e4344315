package io.paceline.incentive.plan;

import static java.util.stream.Collectors.toSet;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/plans/{planId}/assignments")
class AssignmentController {

    /// @param from first close date that the plan pays for
    /// @param targetIncentive in the plan's currency
    record NewAssignments(
            List<UUID> payeeIds,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal targetIncentive) {}

    /// @param on first close date that the plan no longer pays for
    record End(LocalDate on) {}

    private final Plans plans;
    private final Assignments assignments;
    private final AssignPayees assignPayees;

    AssignmentController(Plans plans, Assignments assignments, AssignPayees assignPayees) {
        this.plans = plans;
        this.assignments = assignments;
        this.assignPayees = assignPayees;
    }

    @PostMapping
    @Permit(Right.KEEP_PLANS)
    @ResponseStatus(HttpStatus.CREATED)
    Page<Assignment> assign(@PathVariable UUID planId, @RequestBody NewAssignments wanted) {
        var terms = new AssignPayees.Terms(wanted.from(), wanted.to(), wanted.targetIncentive());
        return Page.of(assignPayees.assign(planId, wanted.payeeIds(), terms));
    }

    /// Of the payees whose credits the caller sees; all for who assigns plans. The target incentive
    /// is absent for payees whose pay the caller does not see.
    @GetMapping
    @Permit(Right.SEE_CREDITS)
    Page<Assignment> list(
            @PathVariable UUID planId,
            Reach credits,
            @ReachOf(Right.SEE_PAY) Reach pay,
            @ReachOf(Right.KEEP_PLANS) Reach keeping) {
        plans.get(planId);
        var all = assignments.to(planId, keeping.everything() ? keeping : credits);
        var paid =
                assignments.to(planId, keeping.everything() ? keeping : pay).stream()
                        .map(Assignment::id)
                        .collect(toSet());
        return Page.of(
                all.stream()
                        .map(each -> paid.contains(each.id()) ? each : each.withoutTarget())
                        .toList());
    }

    @PostMapping("/{assignmentId}/end")
    @Permit(Right.KEEP_PLANS)
    Assignment end(
            @PathVariable UUID planId, @PathVariable UUID assignmentId, @RequestBody End end) {
        return assignPayees.end(planId, assignmentId, end.on());
    }
}
