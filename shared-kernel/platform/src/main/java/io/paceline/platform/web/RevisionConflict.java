package io.paceline.platform.web;

import java.util.List;

/// 412: the caller wants to change a revision that is no longer the newest one. Thrown by a use
/// case that compares the caller's [IfMatch] revision with the stored one.
public final class RevisionConflict extends Refusal {

    public RevisionConflict(long expected, long actual) {
        super(
                412,
                "revision-conflict",
                "The request was made for revision %d, but the newest revision is %d; read it again"
                        .formatted(expected, actual),
                List.of(Fault.inHeader("If-Match", "must be \"" + actual + "\"", expected)));
    }

    /// Throws where the two differ.
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new RevisionConflict(expected, actual);
        }
    }
}
