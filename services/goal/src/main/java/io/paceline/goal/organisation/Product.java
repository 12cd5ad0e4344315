package io.paceline.goal.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goals need of a product: its line, by which a scope may name it.
public record Product(UUID id, String name, @Nullable String line) {}
