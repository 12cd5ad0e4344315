package io.paceline.goal.setting;

import io.paceline.goal.measure.Metric;
import io.paceline.goal.organisation.Organisations;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal/goals")
class GoalController {

    record ChangeRequest(
            @NotBlank @Size(max = 200) String name, BigDecimal target, @Nullable Boolean quota) {

        ChangeGoal.Asked asked() {
            return new ChangeGoal.Asked(name.strip(), target, quota);
        }
    }

    record ActivationRequest(@Nullable Boolean cascade) {}

    /// @param activated ids of the goals that became active, this one or those beneath it
    record Activation(List<UUID> activated) {}

    private final Goals goals;
    private final GoalsInReach inReach;
    private final Organisations organisations;
    private final DraftGoal draftGoal;
    private final ChangeGoal changeGoal;
    private final ActivateGoals activateGoals;
    private final Approvals approvals;

    GoalController(
            Goals goals,
            GoalsInReach inReach,
            Organisations organisations,
            DraftGoal draftGoal,
            ChangeGoal changeGoal,
            ActivateGoals activateGoals,
            Approvals approvals) {
        this.goals = goals;
        this.inReach = inReach;
        this.organisations = organisations;
        this.draftGoal = draftGoal;
        this.changeGoal = changeGoal;
        this.activateGoals = activateGoals;
        this.approvals = approvals;
    }

    @GetMapping
    @Permit(Right.SEE_GOALS)
    Page<GoalView> list(
            @RequestParam @Nullable UUID ownerId,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable UUID parentId,
            @RequestParam @Nullable GoalStatus status,
            @RequestParam @Nullable Metric metric,
            Reach reach,
            PageRequest page) {
        var filter =
                new Goals.Filter(
                        ownerId, period, parentId, status, metric == null ? null : metric.name());
        var organisation = organisations.current();
        return Page.of(
                        goals.list(filter, reach, page),
                        page,
                        goal -> List.of(goal.name(), goal.id()))
                .map(goal -> GoalView.of(goal, organisation));
    }

    @PostMapping
    @Permit(Right.KEEP_GOALS)
    ResponseEntity<GoalView> draft(@Valid @RequestBody GoalRequest request, Reach reach) {
        var goal = draftGoal.draft(request.asked(), reach);
        return ResponseEntity.created(URI.create("/api/goal/goals/" + goal.id())).body(view(goal));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_GOALS)
    GoalView get(@PathVariable UUID id, Reach reach) {
        return view(inReach.find(id, reach));
    }

    @GetMapping("/{id}/assigned")
    @Permit(Right.SEE_GOALS)
    Assigned assigned(@PathVariable UUID id, Reach reach) {
        var goal = inReach.find(id, reach);
        return Assigned.of(goal, inReach.among(goals.children(id), reach));
    }

    /// Another target, or another part in pay, of an active goal waits for approval.
    @PutMapping("/{id}")
    @Permit(Right.KEEP_GOALS)
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Waits for another person's approval, since the goal is active",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody ChangeRequest request,
            Reach reach) {
        var waiting = changeGoal.change(id, revision, request.asked(), reach);
        return waiting.isPresent()
                ? approvals.accepted(waiting.get())
                : ResponseEntity.ok(get(id, reach));
    }

    @PostMapping("/{id}/activation")
    @Permit(Right.KEEP_GOALS)
    Activation activate(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ActivationRequest request,
            Reach reach) {
        boolean cascade = request != null && Boolean.TRUE.equals(request.cascade());
        var activated = activateGoals.activate(id, cascade, reach);
        return new Activation(activated.stream().map(Goal::id).toList());
    }

    private GoalView view(Goal goal) {
        return GoalView.of(goal, organisations.current());
    }
}
