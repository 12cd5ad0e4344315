package io.paceline.platform.event;

import static java.util.stream.Collectors.joining;

import io.paceline.contracts.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An event as it arrived: the CloudEvents attributes that matter and the parsed `data`.
///
/// @param id unique per event, a UUIDv7
/// @param subject id of the aggregate
/// @param revision of the aggregate after the change
/// @param time when it became true
/// @param data `{revision, change, <aggregate>}`
/// @param traceparent of the change that caused it, or empty
public record ReceivedEvent(
        EventType type,
        UUID id,
        UUID subject,
        long revision,
        Instant time,
        JsonNode data,
        String traceparent) {

    /// The aggregate's state as the consumer's own record of what it needs.
    ///
    /// @throws UnreadableEvent when the state does not fit the record
    public <T> T state(Class<T> shape) {
        try {
            return EventJson.RECEIVED.treeToValue(stateNode(), shape);
        } catch (JacksonException unfit) {
            throw new UnreadableEvent(
                    "data.%s%s does not fit: %s"
                            .formatted(
                                    type.topic().aggregate(),
                                    place(unfit),
                                    unfit.getOriginalMessage()));
        }
    }

    /// As one would write it: `.splits[0].lineAmounts`.
    private static String place(JacksonException unfit) {
        return unfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[%d]".formatted(step.getIndex())
                                : "." + step.getPropertyName())
                .collect(joining());
    }

    /// Why the aggregate changed, in the producer's words.
    public String reason() {
        return data.path("change").path("reason").asString("");
    }

    /// The state as it came.
    public JsonNode stateNode() {
        return data.path(type.topic().aggregate());
    }

    /// The newest revision of each aggregate in a batch, in order of first appearance.
    public static List<ReceivedEvent> latest(Collection<ReceivedEvent> batch) {
        var newest = new LinkedHashMap<UUID, ReceivedEvent>();
        for (var event : batch) {
            newest.merge(event.subject(), event, (a, b) -> b.revision() > a.revision() ? b : a);
        }
        return List.copyOf(newest.values());
    }
}
