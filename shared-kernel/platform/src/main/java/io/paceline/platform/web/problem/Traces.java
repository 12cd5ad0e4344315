package io.paceline.platform.web.problem;

import io.micrometer.tracing.Tracer;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;

/// The id by which the caller's problem is found in our logs and traces.
final class Traces {

    private static final int ID_BYTES = 16;

    private final ObjectProvider<Tracer> tracer;

    Traces(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /// The current trace's id; outside of a trace a new one, which the log line carries too.
    String current() {
        var known = tracer.getIfAvailable();
        var span = known == null ? null : known.currentSpan();
        return span == null || span.isNoop() || span.context().traceId().isEmpty()
                ? random()
                : span.context().traceId();
    }

    private static String random() {
        var bytes = new byte[ID_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
