package io.paceline.platform.audit.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is not as it was sealed.
///
/// @param block the block's number
/// @param entry absent where the block as a whole is meant
record Finding(Kind kind, long block, @Nullable UUID entry, String message) {

    enum Kind {
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        ENTRY_ADDED,
        ENTRY_REORDERED,
        BLOCK_CHANGED,
        BLOCK_REMOVED,
        CHAIN_BROKEN,
        HEAD_REMOVED,
        HEAD_CHANGED,
        UNSEALED_TOO_LONG
    }

    static Finding of(Kind kind, long block, UUID entry) {
        return new Finding(
                kind,
                block,
                entry,
                switch (kind) {
                    case ENTRY_CHANGED -> "The entry does not say any more what it said";
                    case ENTRY_REMOVED -> "The entry is not in its place any more";
                    case ENTRY_ADDED -> "The entry was added after the block was sealed";
                    case ENTRY_REORDERED -> "The entry stands at another place than it did";
                    case BLOCK_CHANGED,
                            BLOCK_REMOVED,
                            CHAIN_BROKEN,
                            HEAD_REMOVED,
                            HEAD_CHANGED,
                            UNSEALED_TOO_LONG ->
                            throw new IllegalArgumentException(kind + " is not of an entry");
                });
    }

    static Finding of(Kind kind, long block, String message) {
        return new Finding(kind, block, null, message);
    }
}
