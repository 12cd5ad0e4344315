package io.paceline.platform.web;

import java.util.List;
import java.util.Map;

/// A command or question that is refused, as an unchecked exception named after the broken rule. It
/// is plain Java, so domain code may throw it; the platform maps it once to an RFC 9457 problem of
/// type `https://paceline.io/problems/<code>`, and counts it in `paceline.refusals{code}`.
///
/// Extend [Conflict], [InvalidRequest] or [NotFound] where they fit; their status is then given.
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Fault> faults;

    /// @param status the HTTP status, 400 to 599
    /// @param code a stable name in kebab case, for example `deal-already-won`
    /// @param detail one sentence for the caller that holds the values
    /// @param faults the offending places of the request; may be empty
    protected Refusal(int status, String code, String detail, List<Fault> faults) {
        super(detail);
        if (status < 400 || status > 599 || !code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a refusal: %d %s".formatted(status, code));
        }
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /// Headers that the answer carries besides, for example `Retry-After`.
    public Map<String, String> headers() {
        return Map.of();
    }
}
