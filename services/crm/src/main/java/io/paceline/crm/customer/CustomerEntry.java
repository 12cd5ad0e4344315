package io.paceline.crm.customer;

import org.jspecify.annotations.Nullable;

/// What somebody wrote down of a customer.
public record CustomerEntry(@Nullable String externalId, String name, Profile profile, Care care) {}
