package io.paceline.platform.audit.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verification of the whole log says.
///
/// @param sound whether all is as it was sealed
/// @param head the end of the chain, to be kept elsewhere for the next time
/// @param firstBroken the number of the first block with a finding
/// @param found how many findings there are; the first thousand are given
record Verification(
        boolean sound,
        Extent extent,
        KeptHead head,
        Unsealed unsealed,
        @Nullable Long firstBroken,
        long found,
        List<Finding> findings) {

    /// How much was looked at.
    record Extent(long blocks, long entries) {}

    /// A head as an auditor keeps it.
    ///
    /// @param hash in hexadecimal
    record KeptHead(long block, String hash) {

        static KeptHead of(Head head) {
            return new KeptHead(head.number(), head.hash().toString());
        }
    }

    Verification {
        findings = List.copyOf(findings);
    }
}
