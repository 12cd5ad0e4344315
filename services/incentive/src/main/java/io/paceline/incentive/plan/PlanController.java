package io.paceline.incentive.plan;

import static java.util.Comparator.comparing;

import io.paceline.incentive.plan.PlanView.Rates;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everybody sees which plans there are. What they pay is seen by those of whom somebody within
/// reach is or was assigned; drafts, which nobody is paid by, only by those who see all plans.
@RestController
@RequestMapping("/api/incentive/plans")
class PlanController {

    /// @param currency ISO 4217 code of all pay of the plan
    /// @param roundingMode `HALF_UP` unless said otherwise
    record NewPlan(
            @NotBlank @Size(max = 200) String name,
            String currency,
            @Nullable RoundingMode roundingMode,
            LocalDate effectiveFrom,
            List<ComponentRequest> components) {}

    private final Plans plans;
    private final Assignments assignments;
    private final WritePlan writePlan;
    private final PlanActivation activation;
    private final Approvals approvals;

    PlanController(
            Plans plans,
            Assignments assignments,
            WritePlan writePlan,
            PlanActivation activation,
            Approvals approvals) {
        this.plans = plans;
        this.assignments = assignments;
        this.writePlan = writePlan;
        this.activation = activation;
        this.approvals = approvals;
    }

    @PostMapping
    @Permit(Right.KEEP_PLANS)
    ResponseEntity<PlanView> create(
            @Valid @RequestBody NewPlan plan, @ReachOf(Right.SEE_RATES) Reach rates) {
        var version = new VersionRequest(plan.effectiveFrom(), plan.components());
        var created = writePlan.create(plan.name(), plan.currency(), plan.roundingMode(), version);
        return ResponseEntity.created(URI.create("/api/incentive/plans/" + created.id()))
                .body(view(created, rates));
    }

    @GetMapping
    @Permit(Right.SEE_PLANS)
    Page<PlanView> list(PageRequest page, @ReachOf(Right.SEE_RATES) Reach rates) {
        var cursor = page.cursor();
        var ids = plans.idsAfter(cursor == null ? "" : cursor.string(0), page.fetchSize());
        var found = plans.byId(ids).values().stream().sorted(comparing(Plan::name)).toList();
        return Page.of(views(found, rates), page, plan -> List.of(plan.name()));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_PLANS)
    PlanView get(@PathVariable UUID id, @ReachOf(Right.SEE_RATES) Reach rates) {
        return view(plans.get(id), rates);
    }

    @PostMapping("/{id}/versions")
    @Permit(Right.KEEP_PLANS)
    ResponseEntity<PlanView> addVersion(
            @PathVariable UUID id,
            @Valid @RequestBody VersionRequest version,
            @ReachOf(Right.SEE_RATES) Reach rates) {
        return ResponseEntity.created(URI.create("/api/incentive/plans/" + id))
                .body(view(writePlan.addVersion(id, version), rates));
    }

    @PutMapping("/{id}/versions/{number}")
    @Permit(Right.KEEP_PLANS)
    PlanView editVersion(
            @PathVariable UUID id,
            @PathVariable int number,
            @IfMatch long revision,
            @Valid @RequestBody VersionRequest version,
            @ReachOf(Right.SEE_RATES) Reach rates) {
        return view(writePlan.editVersion(id, number, revision, version), rates);
    }

    /// Proposes that the version counts. It does once somebody has approved it who did not write
    /// it.
    @PostMapping("/{id}/versions/{number}/activation")
    @Permit(Right.ACTIVATE_PLANS)
    ResponseEntity<ApprovalView> activate(@PathVariable UUID id, @PathVariable int number) {
        return approvals.accepted(activation.propose(id, number));
    }

    private PlanView view(Plan plan, Reach rates) {
        return views(List.of(plan), rates).getFirst();
    }

    private List<PlanView> views(List<Plan> found, Reach rates) {
        var rated = assignments.plansWithin(found.stream().map(Plan::id).toList(), rates);
        return found.stream()
                .map(plan -> {
                    var some = rated.contains(plan.id()) ? Rates.ACTIVE : Rates.NONE;
                    return PlanView.of(plan, rates.everything() ? Rates.ALL : some);
                })
                .toList();
    }
}
