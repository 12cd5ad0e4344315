package io.paceline.team.access;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.access.Rights;
import io.paceline.platform.access.Role;
import io.paceline.team.unit.Unit;
import io.paceline.team.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users", description = "Who can log in, and whose access is suspended")
class MeController {

    @Schema(name = "Me", description = "Who calls, and what they may do")
    record Me(
            String subject,
            String name,
            Caller.Kind kind,
            @Nullable UUID memberId,
            @Nullable String memberName,
            List<RoleView> roles,
            @Schema(description = "What the roles of a person allow; a machine has scopes instead")
                    List<Right> rights,
            List<String> scopes) {}

    @Schema(name = "MyRole")
    record RoleView(Role role, @Nullable UUID unitId, @Nullable String unitName) {}

    private final Rights rights;
    private final Units units;

    MeController(Rights rights, Units units) {
        this.rights = rights;
        this.units = units;
    }

    @GetMapping("/api/team/me")
    @Permit(Right.SEE_SELF)
    @Operation(summary = "Who am I, and what may I do?")
    Me me(Caller caller) {
        var member = caller.member();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.kind(),
                caller.memberId(),
                member == null ? null : member.name(),
                roles(caller),
                caller.isMachine() ? List.of() : List.copyOf(rights.of(caller)),
                caller.scopes().stream().sorted().toList());
    }

    private List<RoleView> roles(Caller caller) {
        var tree = caller.grants().isEmpty() ? Map.<UUID, Unit>of() : units.all();
        var followed =
                caller.roles().stream()
                        .filter(role -> !role.isGranted())
                        .map(role -> new RoleView(role, null, null));
        var granted =
                caller.grants().stream()
                        .map(grant ->
                                new RoleView(
                                        grant.role(), grant.unitId(), name(grant.unitId(), tree)))
                        .distinct();
        return Stream.concat(followed, granted).toList();
    }

    private static @Nullable String name(@Nullable UUID unitId, Map<UUID, Unit> tree) {
        var unit = unitId == null ? null : tree.get(unitId);
        return unit == null ? null : unit.name();
    }
}
