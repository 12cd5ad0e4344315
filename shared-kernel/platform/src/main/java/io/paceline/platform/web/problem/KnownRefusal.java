package io.paceline.platform.web.problem;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.Refusal;
import java.util.List;
import java.util.Map;

/// A failure of a library, in our words.
final class KnownRefusal extends Refusal {

    private final transient Map<String, String> headers;

    KnownRefusal(int status, String code, String detail, Fault... faults) {
        this(status, code, detail, List.of(faults), Map.of());
    }

    KnownRefusal(
            int status,
            String code,
            String detail,
            List<Fault> faults,
            Map<String, String> headers) {
        super(status, code, detail, faults);
        this.headers = Map.copyOf(headers);
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }
}
