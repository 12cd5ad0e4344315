package io.paceline.team.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why access is taken or given.
record Reason(@NotBlank @Size(max = 500) String reason) {}
