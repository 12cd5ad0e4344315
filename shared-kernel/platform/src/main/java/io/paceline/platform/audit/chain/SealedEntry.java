package io.paceline.platform.audit.chain;

import java.util.UUID;

/// What a block remembers of an entry.
record SealedEntry(UUID id, Digest digest) {}
