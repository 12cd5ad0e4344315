package io.paceline.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// 503: cannot be done just now, but the same request may well succeed a little later.
public class Busy extends Refusal {

    private final Duration retryAfter;

    public Busy(String code, String detail, Duration retryAfter) {
        super(503, code, detail, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
}
