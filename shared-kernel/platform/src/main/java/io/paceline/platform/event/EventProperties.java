package io.paceline.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this service consumes and keeps events.
///
/// @param concurrency threads per consumer in this process; partitions are shared among them
/// @param batchSize most events applied in one transaction
/// @param gathering pause between two batches of a consumer, for what need not be there at once:
///   under load it applies fewer and larger ones, while a lone event is applied as it comes
/// @param retryPause first pause after a passing fault; it doubles up to retryPauseMax
/// @param idleCheck how long without events before a consumer asks whether it is at the end
/// @param outboxDaysKept days for which sent events stay in the outbox, to be sent again
/// @param groupProtocol how instances share the partitions, the same in all of them
@ConfigurationProperties("paceline.events")
record EventProperties(
        @DefaultValue("1") int concurrency,
        @DefaultValue("500") int batchSize,
        @DefaultValue("0ms") Duration gathering,
        @DefaultValue("100ms") Duration retryPause,
        @DefaultValue("5s") Duration retryPauseMax,
        @DefaultValue("1s") Duration idleCheck,
        @DefaultValue("7") int outboxDaysKept,
        @DefaultValue("classic") GroupProtocol groupProtocol) {

    EventProperties {
        requireWithin("concurrency", concurrency, 1, 12);
        requireWithin("batch-size", batchSize, 1, 5_000);
        requireWithin("outbox-days-kept", outboxDaysKept, 1, 90);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "paceline.events.%s is %d, but must be from %d to %d"
                            .formatted(name, value, least, most));
        }
    }
}
