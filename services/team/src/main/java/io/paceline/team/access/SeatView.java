package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role as people read it.
@Schema(name = "Seat")
record SeatView(
        Role role,
        @Schema(description = "Below which it holds; absent for the whole organisation")
                @Nullable UUID unitId,
        @Nullable String unitName) {}
