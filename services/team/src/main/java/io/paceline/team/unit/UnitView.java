package io.paceline.team.unit;

import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.contracts.unit.UnitState.Parent;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Unit", description = "A node of the organisation tree")
record UnitView(
        UUID id,
        long revision,
        @Nullable String externalId,
        String name,
        Kind kind,
        @Schema(description = "The member who leads it") @Nullable UUID headId,
        @Schema(description = "First day on which nobody may be placed in it")
                @Nullable LocalDate closedOn,
        @Schema(description = "The unit above on the day that was asked for")
                @Nullable UUID parentId,
        @Schema(description = "All its places, half open [from, to)") List<Parent> parents)
        implements Revisioned {

    static UnitView of(Unit unit, LocalDate at) {
        var state = unit.state();
        return new UnitView(
                unit.id(),
                unit.revision(),
                state.externalId(),
                state.name(),
                state.kind(),
                state.headId(),
                state.closedOn(),
                unit.parents().at(at).flatMap(parent -> parent).orElse(null),
                state.parents());
    }
}
