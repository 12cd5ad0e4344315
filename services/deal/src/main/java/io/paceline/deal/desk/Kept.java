package io.paceline.deal.desk;

import io.paceline.contracts.deal.DealState;

/// A deal as it was read.
record Kept(long revision, DealState state) {}
