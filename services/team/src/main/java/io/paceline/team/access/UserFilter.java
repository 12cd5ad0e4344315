package io.paceline.team.access;

import org.jspecify.annotations.Nullable;

/// Which users a list shows.
///
/// @param q part of the subject or the name, in any case
record UserFilter(@Nullable String q, @Nullable Boolean suspended) {}
