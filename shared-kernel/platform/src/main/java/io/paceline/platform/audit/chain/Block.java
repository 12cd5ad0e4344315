package io.paceline.platform.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A sealed run of entries: all that lie after one place up to another.
record Block(Seal seal, Place after, Place last, List<SealedEntry> entries) {

    /// What makes it a link of the chain.
    ///
    /// @param number counts from 1 without gaps
    record Seal(long number, Instant at, Digest previous, Digest hash) {}

    Block {
        entries = List.copyOf(entries);
    }

    static Block of(Head head, Place last, List<SealedEntry> entries, Instant at) {
        var open =
                new Block(
                        new Seal(
                                head.number() + 1,
                                at.truncatedTo(ChronoUnit.MICROS),
                                head.hash(),
                                Digest.NONE),
                        head.last(),
                        last,
                        entries);
        var seal = open.seal();
        return new Block(
                new Seal(seal.number(), seal.at(), seal.previous(), open.recomputed()),
                open.after(),
                last,
                entries);
    }

    /// The hash that its content should have.
    Digest recomputed() {
        var hash =
                new Hash()
                        .bytes(seal.previous().bytes())
                        .number(seal.number())
                        .text(seal.at().toString())
                        .place(after)
                        .place(last)
                        .number(entries.size());
        for (var entry : entries) {
            hash.id(entry.id()).bytes(entry.digest().bytes());
        }
        return hash.done();
    }

    long number() {
        return seal.number();
    }

    Head head() {
        return new Head(seal.number(), seal.hash(), last);
    }
}
