package io.paceline.goal.allocation;

import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.setting.GoalView;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal/goals/{id}/allocations")
class AllocationController {

    private final AllocateGoal allocateGoal;
    private final Organisations organisations;

    AllocationController(AllocateGoal allocateGoal, Organisations organisations) {
        this.allocateGoal = allocateGoal;
        this.organisations = organisations;
    }

    /// Answers the drafts that were made, parents before children.
    @PostMapping
    @Permit(Right.KEEP_GOALS)
    @ResponseStatus(HttpStatus.CREATED)
    Page<GoalView> allocate(
            @PathVariable UUID id, @Valid @RequestBody AllocationRequest request, Reach reach) {
        var parts = allocateGoal.allocate(id, request.allocation(), reach);
        var organisation = organisations.current();
        return Page.of(parts.stream().map(part -> GoalView.of(part, organisation)).toList());
    }
}
