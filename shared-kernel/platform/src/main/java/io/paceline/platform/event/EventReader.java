package io.paceline.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.contracts.EventType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads what the relay wrote: the CloudEvents attributes from the headers, `data` from the value.
final class EventReader {

    private static final String OURS = "paceline.";

    private EventReader() {}

    /// Whether the message is an event of this platform; anything else on a topic is passed over.
    static boolean isOurs(ConsumerRecord<String, byte[]> message) {
        var type = header(message.headers(), "ce_type");
        return type == null || type.startsWith(OURS);
    }

    /// @throws UnreadableEvent with the reason when the message is not a well-formed event
    static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        var wireName = required(message.headers(), "ce_type");
        var type =
                EventType.of(wireName)
                        .orElseThrow(() -> new UnreadableEvent("unknown type " + wireName));
        var subject = uuid("ce_subject", required(message.headers(), "ce_subject"));
        var data = data(message.value());
        requireObject(data, type.topic().aggregate());
        var traceparent = header(message.headers(), "traceparent");
        return new ReceivedEvent(
                type,
                uuid("ce_id", required(message.headers(), "ce_id")),
                subject,
                revision(data),
                time(required(message.headers(), "ce_time")),
                data,
                traceparent == null ? "" : traceparent);
    }

    static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static String required(Headers headers, String name) {
        var value = header(headers, name);
        if (value == null) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return value;
    }

    private static JsonNode data(byte @Nullable [] value) {
        if (value == null) {
            throw new UnreadableEvent("the message has no value");
        }
        try {
            return EventJson.MAPPER.readTree(value);
        } catch (JacksonException malformed) {
            throw new UnreadableEvent("not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static void requireObject(JsonNode data, String aggregate) {
        if (!data.path(aggregate).isObject()) {
            throw new UnreadableEvent("data." + aggregate + " is missing");
        }
    }

    private static long revision(JsonNode data) {
        var revision = data.path("revision");
        if (!revision.isIntegralNumber() || revision.asLong() < 1) {
            throw new UnreadableEvent("data.revision is not a number from 1: " + revision);
        }
        return revision.asLong();
    }

    private static UUID uuid(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableEvent("%s is not a UUID: %s".formatted(name, value));
        }
    }

    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException malformed) {
            throw new UnreadableEvent("ce_time is not an instant: " + value);
        }
    }
}
