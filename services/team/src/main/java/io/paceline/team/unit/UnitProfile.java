package io.paceline.team.unit;

import io.paceline.contracts.unit.UnitState.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a unit is called and who leads it.
///
/// @param externalId its number in another system, unique
/// @param headId the member who leads it
public record UnitProfile(
        @Nullable String externalId, String name, Kind kind, @Nullable UUID headId) {}
