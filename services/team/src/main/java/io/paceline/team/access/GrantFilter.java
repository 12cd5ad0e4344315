package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import org.jspecify.annotations.Nullable;

/// Which grants a list shows.
///
/// @param held only those that hold, or only those that were revoked
record GrantFilter(@Nullable String subject, @Nullable Role role, @Nullable Boolean held) {}
