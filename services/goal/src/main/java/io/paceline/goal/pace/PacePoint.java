package io.paceline.goal.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The line's value at the close of a day. Days that are not yet over have nothing achieved.
public record PacePoint(LocalDate date, BigDecimal expected, @Nullable BigDecimal achieved) {}
