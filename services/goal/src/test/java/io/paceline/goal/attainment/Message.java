package io.paceline.goal.attainment;

import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import java.time.Instant;
import java.util.UUID;

/// A revision of another service's aggregate, on its way.
record Message(EventType type, UUID id, long revision, Object state) {

    boolean isDeal() {
        return type.topic() == Topic.DEAL;
    }

    ReceivedEvent received() {
        var data = EventJson.MAPPER.createObjectNode();
        data.set(type.topic().aggregate(), EventJson.MAPPER.valueToTree(state));
        return new ReceivedEvent(type, UUID.randomUUID(), id, revision, Instant.EPOCH, data, "");
    }
}
