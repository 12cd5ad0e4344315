package io.paceline.platform.audit.chain;

/// An entry as the log holds it now.
record LoggedEntry(Place place, SealedEntry entry) {}
