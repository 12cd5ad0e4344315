package io.paceline.goal.setting;

import io.paceline.goal.measure.Metric;
import io.paceline.goal.organisation.Organisations;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
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
            @NotBlank @Size(max = 200) String name, BigDecimal target, @Nullable Boolean quota) {}

    record ActivationRequest(@Nullable Boolean cascade) {}

    /// @param activated ids of the goals that became active, this one or those beneath it
    record Activation(List<UUID> activated) {}

    private final Goals goals;
    private final Organisations organisations;
    private final DraftGoal draftGoal;
    private final ChangeGoal changeGoal;
    private final ActivateGoals activateGoals;

    GoalController(
            Goals goals,
            Organisations organisations,
            DraftGoal draftGoal,
            ChangeGoal changeGoal,
            ActivateGoals activateGoals) {
        this.goals = goals;
        this.organisations = organisations;
        this.draftGoal = draftGoal;
        this.changeGoal = changeGoal;
        this.activateGoals = activateGoals;
    }

    @GetMapping
    Page<GoalView> list(
            @RequestParam @Nullable UUID ownerId,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable UUID parentId,
            @RequestParam @Nullable GoalStatus status,
            @RequestParam @Nullable Metric metric,
            PageRequest page) {
        var filter =
                new Goals.Filter(
                        ownerId, period, parentId, status, metric == null ? null : metric.name());
        var organisation = organisations.current();
        return Page.of(goals.list(filter, page), page, goal -> List.of(goal.name(), goal.id()))
                .map(goal -> GoalView.of(goal, organisation));
    }

    @PostMapping
    ResponseEntity<GoalView> draft(@Valid @RequestBody GoalRequest request) {
        var goal = draftGoal.draft(request.asked());
        return ResponseEntity.created(URI.create("/api/goal/goals/" + goal.id())).body(view(goal));
    }

    @GetMapping("/{id}")
    GoalView get(@PathVariable UUID id) {
        return view(find(id));
    }

    @GetMapping("/{id}/assigned")
    Assigned assigned(@PathVariable UUID id) {
        return Assigned.of(find(id), goals.children(id));
    }

    @PutMapping("/{id}")
    GoalView change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody ChangeRequest request) {
        var quota = request.quota() == null ? find(id).quota() : request.quota();
        changeGoal.change(
                id,
                revision,
                new ChangeGoal.Terms(request.name().strip(), request.target(), quota));
        return get(id);
    }

    @PostMapping("/{id}/activation")
    Activation activate(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ActivationRequest request) {
        boolean cascade = request != null && Boolean.TRUE.equals(request.cascade());
        var activated = activateGoals.activate(id, cascade);
        return new Activation(activated.stream().map(Goal::id).toList());
    }

    private GoalView view(Goal goal) {
        return GoalView.of(goal, organisations.current());
    }

    private Goal find(UUID id) {
        return goals.find(id).orElseThrow(() -> NotFound.of("goal", id));
    }
}
