package io.paceline.local;

import io.paceline.local.kafka.Door;
import java.util.Map;

/// Who reaches PostgreSQL or Kafka through something in between, by name: a service, or `connect`.
///
/// @param postgres the ports that these use in place of PostgreSQL's own
public record Doors(Map<String, Integer> postgres, Map<String, Door> kafka) {

    static final Doors NONE = new Doors(Map.of(), Map.of());

    public Doors {
        postgres = Map.copyOf(postgres);
        kafka = Map.copyOf(kafka);
    }
}
