package io.paceline.platform.audit;

import org.jspecify.annotations.Nullable;

/// How it went.
///
/// @param code the problem's code
/// @param reason for a success the event's own, for a refusal the problem's detail
/// @param times how many refusals alike this entry stands for
record Verdict(Outcome outcome, @Nullable String code, @Nullable String reason, int times) {

    static final Verdict SUCCEEDED = new Verdict(Outcome.SUCCEEDED, null, null, 1);

    private static final int LONGEST_REASON = 500;

    enum Outcome {
        SUCCEEDED,
        REFUSED
    }

    Verdict {
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + "…";
        }
    }

    static Verdict because(String reason) {
        return new Verdict(Outcome.SUCCEEDED, null, reason, 1);
    }

    static Verdict refused(String code, String reason) {
        return new Verdict(Outcome.REFUSED, code, Redaction.of(reason), 1);
    }

    Verdict times(int many) {
        return new Verdict(outcome, code, reason, many);
    }
}
