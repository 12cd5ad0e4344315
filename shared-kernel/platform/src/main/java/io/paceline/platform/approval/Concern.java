package io.paceline.platform.approval;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The member or unit whom a proposal concerns, which decides whose reach it is in.
///
/// @param on the date at which they have to be within reach; today where it is absent
public record Concern(UUID id, @Nullable LocalDate on) {}
