package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.access.Rights;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/${spring.application.name}/approvals")
@Tag(name = "Approvals", description = "What waits for a second pair of eyes")
class ApprovalController {

    /// Why it does not happen.
    @Schema(name = "ReasonOfRefusal")
    record Reason(@NotBlank @Size(max = 1_000) String reason) {}

    private final ApprovalRequests requests;
    private final ApprovedActions actions;
    private final DecideApproval decide;
    private final ApprovalViews views;
    private final Rights rights;

    ApprovalController(
            ApprovalRequests requests,
            ApprovedActions actions,
            DecideApproval decide,
            ApprovalViews views,
            Rights rights) {
        this.requests = requests;
        this.actions = actions;
        this.decide = decide;
        this.views = views;
        this.rights = rights;
    }

    @GetMapping
    @Permit(Right.SEE_APPROVALS)
    @Operation(
            summary = "Requests for approval, newest first",
            description = "Those that the caller proposed, or may propose or approve.")
    Page<ApprovalView> list(@ParameterObject ApprovalQuery query, PageRequest page, Caller caller) {
        var found = requests.list(query, onlooker(caller), page);
        return Page.of(found, page, seen -> List.of(seen.request().id()))
                .map(seen -> views.of(seen, caller));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_APPROVALS)
    @Operation(summary = "A request, and whether the caller may approve it")
    ApprovalView get(@PathVariable UUID id, Caller caller) {
        return requests.find(id, onlooker(caller))
                .map(seen -> views.of(seen, caller))
                .orElseThrow(() -> NotFound.of("approval", id));
    }

    @PostMapping("/{id}/approval")
    @Permit(Right.SEE_APPROVALS)
    @Operation(
            summary = "Approves it, and carries it out",
            description =
                    "Not by who proposed it, had a part in it or is concerned by it (403"
                            + " `four-eyes`), and not when its object has changed since (409"
                            + " `approval-outdated`).")
    ApprovalView approve(@PathVariable UUID id, Caller caller) {
        return views.of(decide.approve(id, caller), caller);
    }

    @PostMapping("/{id}/rejection")
    @Permit(Right.SEE_APPROVALS)
    @Operation(summary = "Rejects it, with the reason")
    ApprovalView reject(@PathVariable UUID id, @Valid @RequestBody Reason body, Caller caller) {
        return views.of(decide.reject(id, caller, body.reason()), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Permit(Right.SEE_APPROVALS)
    @Operation(summary = "Withdraws it, by who proposed it")
    ApprovalView withdraw(@PathVariable UUID id, @Valid @RequestBody Reason body, Caller caller) {
        return views.of(decide.withdraw(id, caller, body.reason()), caller);
    }

    private Onlooker onlooker(Caller caller) {
        return Onlooker.of(caller, rights, actions.all());
    }
}
