package io.paceline.incentive.ledger;

import java.math.BigDecimal;

/// What the lines of an entry of a cell add up to.
public record Balance(CellKey cell, Entry entry, BigDecimal amount) {}
