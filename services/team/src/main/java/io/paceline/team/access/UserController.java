package io.paceline.team.access;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/team/users")
@Tag(name = "Users", description = "Who can log in, and whose access is suspended")
class UserController {

    private final Users users;
    private final SuspendUser suspendUser;
    private final FirstGrants first;
    private final SeatViews seats;
    private final Approvals approvals;

    UserController(
            Users users,
            SuspendUser suspendUser,
            FirstGrants first,
            SeatViews seats,
            Approvals approvals) {
        this.users = users;
        this.suspendUser = suspendUser;
        this.first = first;
        this.seats = seats;
        this.approvals = approvals;
    }

    @GetMapping
    @Permit(Right.SEE_GRANTS)
    @Operation(
            summary = "Users by subject",
            description = "Those who have logged in, hold a role, held one or are suspended.")
    Page<UserView> list(@ParameterObject UserFilter filter, PageRequest page) {
        return Page.of(users.list(filter, page), page, user -> List.of(user.subject()))
                .map(this::view);
    }

    @PostMapping("/{subject}/suspension")
    @Permit(Right.SUSPEND_USERS)
    @Operation(
            summary = "Ends a user's access, at once; not one's own",
            description = "Every request with their tokens is refused from now on.")
    UserView suspend(
            @PathVariable @Size(max = 255) String subject,
            @Valid @RequestBody Reason body,
            Caller caller) {
        return view(suspendUser.suspend(subject, caller.subject(), body.reason()));
    }

    @PostMapping("/{subject}/restoration")
    @Permit(Right.SUSPEND_USERS)
    @Operation(
            summary = "Proposes to give a suspended user their access back",
            description = "They have it when another person approves.")
    ResponseEntity<ApprovalView> restore(
            @PathVariable @Size(max = 255) String subject, @Valid @RequestBody Reason body) {
        return approvals.accepted(suspendUser.proposeRestoration(subject, body.reason()));
    }

    private UserView view(User user) {
        var granted = user.grants().stream().map(RoleGrant::seat);
        var all = Stream.concat(granted, first.of(user.subject())).distinct().toList();
        return UserView.of(user, seats.of(all));
    }
}
