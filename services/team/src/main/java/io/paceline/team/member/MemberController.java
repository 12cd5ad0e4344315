package io.paceline.team.member;

import io.paceline.contracts.member.MemberState.Role;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.team.member.JoinMember.Newcomer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
@RequestMapping("/api/team/members")
@Tag(name = "Members", description = "The people, with unit and manager at every date")
class MemberController {

    private final MemberList list;
    private final MemberViews views;
    private final Members members;
    private final JoinMember joinMember;
    private final ChangeMember changeMember;
    private final Clock clock;

    MemberController(
            MemberList list,
            MemberViews views,
            Members members,
            JoinMember joinMember,
            ChangeMember changeMember,
            Clock clock) {
        this.list = list;
        this.views = views;
        this.members = members;
        this.joinMember = joinMember;
        this.changeMember = changeMember;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Right.SEE_ROSTER)
    @Operation(
            summary = "Members by name",
            description =
                    "`unitId` includes the units beneath. With `at` only those who belong to the"
                            + " organisation on that day, with their place on it.")
    Page<MemberView> list(
            @ParameterObject MemberFilter filter,
            PageRequest page,
            @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        var day = dayOr(filter.at());
        var found = list.find(filter, day, page);
        var shown = Page.of(found, page, member -> List.of(member.name(), member.id()));
        return new Page<>(views.of(shown.items(), day, contacts), shown.nextCursor(), shown.asOf());
    }

    @PostMapping
    @Permit(Right.KEEP_ROSTER)
    @Operation(
            summary = "A person joins",
            description = "A place (`unitId`) holds from `from`, or from the hire date.")
    ResponseEntity<MemberView> join(
            @Valid @RequestBody NewMember body, @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        var member = joinMember.join(body.newcomer());
        var location = URI.create("/api/team/members/" + member.id());
        return ResponseEntity.created(location).body(view(member, contacts));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_ROSTER)
    @Operation(summary = "A member, with the place on a day (today unless given)")
    MemberView get(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate at,
            @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        return views.of(members.get(id), dayOr(at), contacts);
    }

    @PutMapping("/{id}")
    @Permit(Right.KEEP_ROSTER)
    @Operation(summary = "Corrects name, address, role or hire date")
    MemberView change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody ChangedMember body,
            @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        return view(changeMember.change(id, revision, body.profile(), body.hiredOn()), contacts);
    }

    @PostMapping("/{id}/moves")
    @Permit(Right.KEEP_ROSTER)
    @Operation(summary = "Another unit or manager from a day on")
    MemberView move(
            @PathVariable UUID id,
            @Valid @RequestBody Move body,
            @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        return view(changeMember.move(id, body.placement(), body.from()), contacts);
    }

    @PostMapping("/{id}/departure")
    @Permit(Right.KEEP_ROSTER)
    @Operation(summary = "Leaves; `on` is the first day without them")
    MemberView leave(
            @PathVariable UUID id,
            @Valid @RequestBody Departure body,
            @ReachOf(Right.SEE_CONTACTS) Reach contacts) {
        return view(changeMember.dismiss(id, body.on()), contacts);
    }

    private MemberView view(Member member, Reach contacts) {
        return views.of(member, dayOr(null), contacts);
    }

    private LocalDate dayOr(@Nullable LocalDate at) {
        return at != null ? at : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    record NewMember(
            @NotBlank @Size(max = 200) String name,
            @NotNull Role role,
            @Email @Size(max = 320) @Nullable String email,
            @Size(min = 1, max = 100) @Nullable String externalId,
            @Nullable LocalDate hiredOn,
            @Nullable UUID unitId,
            @Nullable UUID managerId,
            @Nullable LocalDate from) {

        Newcomer newcomer() {
            var profile = new MemberProfile(externalId, name.strip(), email, role);
            var placement = unitId == null ? null : new Placement(unitId, managerId);
            return new Newcomer(profile, hiredOn, placement, from);
        }
    }

    record ChangedMember(
            @NotBlank @Size(max = 200) String name,
            @NotNull Role role,
            @Email @Size(max = 320) @Nullable String email,
            @Size(min = 1, max = 100) @Nullable String externalId,
            @Nullable LocalDate hiredOn) {

        MemberProfile profile() {
            return new MemberProfile(externalId, name.strip(), email, role);
        }
    }

    record Move(@NotNull UUID unitId, @Nullable UUID managerId, @NotNull LocalDate from) {

        Placement placement() {
            return new Placement(unitId, managerId);
        }
    }

    record Departure(@NotNull LocalDate on) {}
}
