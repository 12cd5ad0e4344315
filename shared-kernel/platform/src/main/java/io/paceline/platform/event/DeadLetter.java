package io.paceline.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// An event that a consumer could not apply, as it arrived, with the reason.
///
/// @param code stable name of the failure, also a metric tag
/// @param payload as it arrived, or as repaired
/// @param status WAITING, REPLAYED, SUPERSEDED by a newer revision, or DISCARDED
/// @param version counts repairs, for `If-Match`
record DeadLetter(
        UUID id,
        String consumer,
        Source source,
        @Nullable UUID subject,
        @Nullable Long revision,
        String payload,
        String code,
        String reason,
        Status status,
        long version) {

    /// The columns hold this much of a reason.
    static final int REASON_CHARACTERS = 2000;

    enum Status {
        WAITING,
        REPLAYED,
        SUPERSEDED,
        DISCARDED
    }

    /// Where the message stood.
    record Source(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers) {

        static Source of(ConsumerRecord<String, byte[]> message) {
            var headers = new TreeMap<String, String>();
            for (var header : message.headers()) {
                if (header.value()
                        != null) { // The relay sends an absent trace as a header without value.
                    headers.put(header.key(), clean(new String(header.value(), UTF_8)));
                }
            }
            var key = message.key();
            return new Source(
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    key == null ? null : clean(key),
                    headers);
        }
    }

    static DeadLetter of(
            String consumer, ConsumerRecord<String, byte[]> message, UnreadableEvent failure) {
        return letter(consumer, message, null, null, failure);
    }

    static DeadLetter of(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            ReceivedEvent event,
            RuntimeException failure) {
        return letter(consumer, message, event.subject(), event.revision(), failure);
    }

    static String codeOf(Throwable failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    static String reasonOf(Throwable failure) {
        var text = clean(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return text.substring(0, Math.min(text.length(), REASON_CHARACTERS));
    }

    private static DeadLetter letter(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            @Nullable UUID subject,
            @Nullable Long revision,
            RuntimeException failure) {
        var value = message.value();
        return new DeadLetter(
                UuidCreator.getTimeOrderedEpochPlus1(),
                consumer,
                Source.of(message),
                subject,
                revision,
                value == null ? "" : clean(new String(value, UTF_8)),
                codeOf(failure),
                reasonOf(failure),
                Status.WAITING,
                1);
    }

    /// PostgreSQL's text cannot hold the NUL character.
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
