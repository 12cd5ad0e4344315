package io.paceline.crm.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which customers a list shows.
///
/// @param q part of the name, in any case
record CustomerFilter(@Nullable String q, @Nullable String sector, @Nullable UUID ownerId) {}
