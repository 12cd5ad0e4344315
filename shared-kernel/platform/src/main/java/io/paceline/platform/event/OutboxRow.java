package io.paceline.platform.event;

import java.time.Instant;
import java.util.LinkedHashMap;

/// A row of the outbox before it has an id.
record OutboxRow(
        String topic, String key, String type, long revision, Instant time, String payload) {

    static OutboxRow of(Publication publication) {
        var topic = publication.type().topic();
        // Written in one go: a detour through a tree of nodes writes decimals with exponents.
        var data = new LinkedHashMap<String, Object>();
        data.put("revision", publication.revision());
        data.put("change", publication.change());
        data.put(topic.aggregate(), publication.state());
        return new OutboxRow(
                topic.topicName(),
                publication.subject().toString(),
                publication.type().wireName(),
                publication.revision(),
                publication.time(),
                EventJson.MAPPER.writeValueAsString(data));
    }
}
