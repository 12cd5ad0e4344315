package io.paceline.gateway.caller;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one caller may take on this gateway, over all routes.
///
/// @param remembered callers whose rate is known at the same time; the longest absent is forgotten
/// @param user a person, whatever the number of sessions
/// @param client a machine
/// @param anonymous an address from which someone calls without being logged in
@ConfigurationProperties("paceline.gateway.callers")
public record CallerSettings(
        @DefaultValue("10000") int remembered,
        Rate user,
        Rate client,
        Rate anonymous,
        Streams streams) {

    /// A bucket of requests.
    public record Rate(int requestsPerSecond, int burst) {}

    /// Live streams, which stay open.
    ///
    /// @param paths where they are
    /// @param checkedEvery how often it is looked whether their sessions still live
    public record Streams(
            List<String> paths,
            int perUser,
            int perClient,
            @DefaultValue("15s") Duration checkedEvery) {

        public Streams {
            paths = List.copyOf(paths);
        }
    }
}
