package io.paceline.analytics.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member's unit, and the region it belongs to, over some dates.
///
/// @param regionId absent where no region is above the unit
record Seat(UUID memberId, Interval dates, UUID unitId, @Nullable UUID regionId) {}
