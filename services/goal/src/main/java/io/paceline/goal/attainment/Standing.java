package io.paceline.goal.attainment;

import io.paceline.goal.contribution.Sum;
import java.time.Instant;
import java.util.UUID;

/// How far a goal is, as stored.
record Standing(UUID goalId, long revision, Sum achieved, Instant changedAt) {}
