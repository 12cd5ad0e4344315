package io.paceline.team.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where in the organisation a member stands, and who leads them there.
public record Placement(UUID unitId, @Nullable UUID managerId) {}
