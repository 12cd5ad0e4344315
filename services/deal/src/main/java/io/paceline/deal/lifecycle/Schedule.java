package io.paceline.deal.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a deal came up and when it is hoped to close.
public record Schedule(@Nullable LocalDate openedOn, @Nullable LocalDate expectedCloseOn) {}
