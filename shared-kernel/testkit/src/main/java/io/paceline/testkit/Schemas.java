package io.paceline.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.paceline.contracts.EventType;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The released JSON Schemas of the events.
public final class Schemas {

    private static final String IDS = "https://paceline.io/schemas/";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(ids ->
                                            ids.mapPrefix(
                                                    IDS,
                                                    "classpath:/io/paceline/contracts/schemas/"))
                                    .schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build()));

    private Schemas() {}

    /// What is wrong with the data of an event; empty when it is valid.
    public static List<Error> faults(EventType type, JsonNode data) {
        return REGISTRY.getSchema(SchemaLocation.of(IDS + type.wireName() + ".json"))
                .validate(data);
    }

    public static void requireValid(EventType type, JsonNode data) {
        var faults = faults(type, data);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "%s breaks its schema: %s in %s".formatted(type.wireName(), faults, data));
        }
    }
}
