package io.paceline.crm.sector;

/// What a customer does.
///
/// @param code in kebab case; stands in customers, files and events
record Sector(String code, String name) {}
