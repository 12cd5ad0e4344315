package io.paceline.incentive.crediting;

import io.paceline.incentive.engine.Position;
import java.time.LocalDate;
import java.util.UUID;

/// A payee's credits from a place on, with close dates before a date.
public record Stretch(UUID payeeId, Position from, LocalDate before) {}
