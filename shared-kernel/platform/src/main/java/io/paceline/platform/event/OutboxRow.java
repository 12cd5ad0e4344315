package io.paceline.platform.event;

import java.time.Instant;

/// A row of the outbox before it has an id.
record OutboxRow(
        String topic, String key, String type, long revision, Instant time, String payload) {

    static OutboxRow of(Publication publication) {
        var topic = publication.type().topic();
        var data = EventJson.MAPPER.createObjectNode();
        data.put("revision", publication.revision());
        data.set("change", EventJson.MAPPER.valueToTree(publication.change()));
        data.set(topic.aggregate(), EventJson.MAPPER.valueToTree(publication.state()));
        return new OutboxRow(
                topic.topicName(),
                publication.subject().toString(),
                publication.type().wireName(),
                publication.revision(),
                publication.time(),
                data.toString());
    }
}
