package io.paceline.goal.contribution;

import io.paceline.goal.measure.Measure;
import java.time.LocalDate;
import java.util.UUID;

/// A measure whose contributions are kept, for deals won on `since` or later.
public record TrackedMeasure(UUID id, Measure measure, LocalDate since) {}
