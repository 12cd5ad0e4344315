package io.paceline.incentive.engine;

import java.math.BigDecimal;
import java.util.List;

/// What one credit pays at its place in the cell.
///
/// @param pay in the minor unit of the currency: the rounded total after less the one before
public record PayLine(
        Fact fact, Running before, Running after, List<Slice> slices, BigDecimal pay) {}
