package io.paceline.gateway.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// A path pattern and what lies behind it.
public record Route(
        String id,
        String path,
        Target to,
        @DefaultValue Limits limits,
        @DefaultValue Breaker breaker) {

    /// Where a request is sent.
    ///
    /// @param path the service's own path; absent when it is the same as the caller's
    public record Target(String service, @Nullable String path) {}

    public String service() {
        return to.service();
    }

    /// What one request and one caller may take.
    ///
    /// @param silence how long the service may say nothing before the request is given up; time
    ///   spent on sending a body or receiving a stream does not count
    /// @param body largest JSON body
    /// @param upload largest file, as multipart
    /// @param requestsPerSecond refill of each caller's bucket
    /// @param burst size of each caller's bucket
    /// @param atOnce requests of all callers that wait for the service's answer at the same time; a
    ///   stream has its answer once it is open
    public record Limits(
            @DefaultValue("10s") Duration silence,
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("32MB") DataSize upload,
            @DefaultValue("500") int requestsPerSecond,
            @DefaultValue("1000") int burst,
            @DefaultValue("200") int atOnce) {}

    /// When a failing service is left alone. Failures are connection faults, silence and the
    /// answers 502 to 504; a plain 500 may be the fault of one request and does not count.
    ///
    /// @param failurePercent share of failures among the last calls that opens the breaker
    /// @param calls how many of the last calls are looked at
    /// @param least calls before the share means anything
    /// @param pause how long nothing is sent once it is open
    /// @param trials calls that are let through afterwards to see whether the service is back
    public record Breaker(
            @DefaultValue("50") int failurePercent,
            @DefaultValue("50") int calls,
            @DefaultValue("10") int least,
            @DefaultValue("5s") Duration pause,
            @DefaultValue("3") int trials) {}
}
