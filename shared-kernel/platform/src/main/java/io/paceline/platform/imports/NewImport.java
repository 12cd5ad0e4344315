package io.paceline.platform.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import that was asked for and whose file is sound.
///
/// @param digest of the file and its options
/// @param key the caller's idempotency key
record NewImport(
        UUID id,
        String fileName,
        String digest,
        @Nullable String key,
        PreparedImport<?> prepared) {}
