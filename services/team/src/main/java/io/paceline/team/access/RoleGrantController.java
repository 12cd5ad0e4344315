package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/team/role-grants")
@Tag(name = "Role grants", description = "Who holds which role, by whom and why")
class RoleGrantController {

    private final RoleGrants grants;
    private final ProposeGrant proposeGrant;
    private final RevokeRole revokeRole;
    private final SeatViews seats;
    private final Approvals approvals;

    RoleGrantController(
            RoleGrants grants,
            ProposeGrant proposeGrant,
            RevokeRole revokeRole,
            SeatViews seats,
            Approvals approvals) {
        this.grants = grants;
        this.proposeGrant = proposeGrant;
        this.revokeRole = revokeRole;
        this.seats = seats;
        this.approvals = approvals;
    }

    @GetMapping
    @Permit(Right.SEE_GRANTS)
    @Operation(
            summary = "Grants, newest first",
            description = "Those that hold and those that were revoked, unless `held` says which.")
    Page<RoleGrantView> list(@ParameterObject GrantFilter filter, PageRequest page) {
        var found = Page.of(grants.list(filter, page), page, grant -> List.of(grant.id()));
        return new Page<>(views(found.items()), found.nextCursor(), found.asOf());
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_GRANTS)
    @Operation(summary = "A grant, with who proposed, approved and revoked it")
    RoleGrantView get(@PathVariable UUID id) {
        return view(grants.get(id));
    }

    @PostMapping
    @Permit(Right.GRANT_ROLES)
    @Operation(
            summary = "Proposes a role for somebody else",
            description = "It is granted when another person approves it.")
    ResponseEntity<ApprovalView> propose(@Valid @RequestBody NewRole body) {
        return approvals.accepted(proposeGrant.propose(body.wish()));
    }

    @PostMapping("/{id}/revocation")
    @Permit(Right.GRANT_ROLES)
    @Operation(summary = "Takes a role away, at once; not one's own")
    RoleGrantView revoke(@PathVariable UUID id, @Valid @RequestBody Reason body, Caller caller) {
        return view(revokeRole.revoke(id, caller.subject(), body.reason()));
    }

    private RoleGrantView view(RoleGrant grant) {
        return views(List.of(grant)).getFirst();
    }

    private List<RoleGrantView> views(List<RoleGrant> shown) {
        var named = seats.of(shown.stream().map(RoleGrant::seat).toList());
        return IntStream.range(0, shown.size())
                .mapToObj(i -> RoleGrantView.of(shown.get(i), named.get(i).unitName()))
                .toList();
    }

    /// @param subject the claim `sub` of the user's tokens
    record NewRole(
            @NotBlank @Size(max = 255) @Pattern(regexp = "\\S(.*\\S)?") String subject,
            @NotNull Role role,
            @Schema(description = "Below which it holds; absent for the whole organisation")
                    @Nullable UUID unitId,
            @NotBlank @Size(max = 500) String reason) {

        NewGrant wish() {
            return new NewGrant(subject, new Seat(role, unitId), reason);
        }
    }
}
