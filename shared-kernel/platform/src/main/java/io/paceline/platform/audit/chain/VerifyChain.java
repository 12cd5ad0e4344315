package io.paceline.platform.audit.chain;

import static io.paceline.platform.audit.chain.Finding.Kind.BLOCK_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.BLOCK_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.CHAIN_BROKEN;
import static io.paceline.platform.audit.chain.Finding.Kind.HEAD_CHANGED;
import static io.paceline.platform.audit.chain.Finding.Kind.HEAD_REMOVED;
import static io.paceline.platform.audit.chain.Finding.Kind.UNSEALED_TOO_LONG;

import io.paceline.platform.audit.chain.Verification.Extent;
import io.paceline.platform.audit.chain.Verification.KeptHead;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Computes the whole chain anew, a block at a time, and compares it with what was sealed.
final class VerifyChain {

    private final Blocks blocks;
    private final LoggedEntries entries;
    private final Clock clock;
    private final Duration longestUnsealed;

    VerifyChain(Blocks blocks, LoggedEntries entries, Clock clock, Duration longestUnsealed) {
        this.blocks = blocks;
        this.entries = entries;
        this.clock = clock;
        this.longestUnsealed = longestUnsealed;
    }

    /// @param kept a head that the auditor has kept elsewhere
    Verification verify(Optional<KeptHead> kept) {
        var findings = new Findings();
        var head = Head.NONE;
        long many = 0;
        long seen = 0;
        for (var next = blocks.after(0); next.isPresent(); next = blocks.after(head.number())) {
            var block = next.get();
            link(head, block, findings);
            seen += content(block, findings);
            compare(kept, block, findings);
            head = block.head();
            many++;
        }
        end(kept, head, findings);
        var unsealed = unsealed(head, findings);
        return new Verification(
                findings.all() == 0,
                new Extent(many, seen),
                KeptHead.of(head),
                unsealed,
                findings.kept().stream().map(Finding::block).min(Long::compare).orElse(null),
                findings.all(),
                findings.kept());
    }

    private static void link(Head head, Block block, Findings findings) {
        for (long gone = head.number() + 1; gone < block.number(); gone++) {
            findings.add(Finding.of(BLOCK_REMOVED, gone, "The block is not there any more"));
            if (findings.all() > Findings.MOST) {
                break; // A forged number may be huge.
            }
        }
        if (block.number() == head.number() + 1
                && !(block.seal().previous().equals(head.hash())
                        && block.after().equals(head.last()))) {
            findings.add(
                    Finding.of(
                            CHAIN_BROKEN,
                            block.number(),
                            "The block does not follow on the block before"));
        }
    }

    private long content(Block block, Findings findings) {
        if (!block.recomputed().equals(block.seal().hash())) {
            findings.add(
                    Finding.of(
                            BLOCK_CHANGED,
                            block.number(),
                            "The block's hash is not the one of its content"));
        }
        // Some more than were sealed: what was added is to be seen, but not without end.
        var logged =
                entries
                        .between(
                                block.after(), block.last(), block.entries().size() + Findings.MOST)
                        .stream()
                        .map(LoggedEntry::entry)
                        .toList();
        findings.addAll(CompareEntries.of(block.number(), block.entries(), logged));
        return logged.size();
    }

    private static void compare(Optional<KeptHead> kept, Block block, Findings findings) {
        kept.filter(it -> it.block() == block.number())
                .filter(it -> !it.hash().equalsIgnoreCase(block.seal().hash().toString()))
                .ifPresent(it ->
                        findings.add(
                                Finding.of(
                                        HEAD_CHANGED,
                                        it.block(),
                                        "The block has another hash than the one that was kept")));
    }

    private static void end(Optional<KeptHead> kept, Head head, Findings findings) {
        kept.filter(it -> it.block() > head.number())
                .ifPresent(it ->
                        findings.add(
                                Finding.of(
                                        HEAD_REMOVED,
                                        it.block(),
                                        "The chain ends at block %d, before the one that was kept"
                                                .formatted(head.number()))));
    }

    private Unsealed unsealed(Head head, Findings findings) {
        var unsealed = entries.unsealed(head.last());
        if (unsealed.isOlderThan(longestUnsealed, clock.instant())) {
            findings.add(
                    Finding.of(
                            UNSEALED_TOO_LONG,
                            head.number() + 1,
                            "%d entries wait to be sealed, the oldest since %s"
                                    .formatted(unsealed.entries(), unsealed.oldestAt())));
        }
        return unsealed;
    }
}
