package io.paceline.contracts.asyncapi;

import io.paceline.contracts.Catalogue;
import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The AsyncAPI 3 document of everything the catalogue holds: a channel per topic, a message per
/// type.
final class AsyncApiDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PARTITIONS = 12;

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    private AsyncApiDocument() {}

    static String yaml() {
        return YAML.writeValueAsString(document());
    }

    private static ObjectNode document() {
        var document = NODES.objectNode().put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        document.set("servers", servers());
        document.set("channels", perTopic(AsyncApiDocument::channel));
        document.set("operations", perTopic(AsyncApiDocument::operation));
        document.set("components", components());
        return document;
    }

    private static ObjectNode info() {
        return NODES.objectNode()
                .put("title", "Paceline events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        """
                        CloudEvents 1.0 in Kafka binary mode: attributes in the headers `ce_*`, the data as JSON in the value.

                        An event carries the aggregate's whole public state after the change and its revision. Store the state where the revision is newer and derive your own numbers from it; duplicates and late events are then harmless.

                        Within a major version a schema only gains optional fields and values of enums marked `x-extensible`. Ignore fields that you do not know. Amounts and ratios are decimal strings; never read them into a binary floating-point number.\
                        """);
    }

    private static ObjectNode servers() {
        var servers = NODES.objectNode();
        servers.putObject("local")
                .put("host", "127.0.0.1:19092")
                .put("protocol", "kafka")
                .put("description", "The broker that infra/local/start runs");
        return servers;
    }

    private static ObjectNode perTopic(Function<Topic, ObjectNode> part) {
        var parts = NODES.objectNode();
        for (var topic : Topic.values()) {
            parts.set(topic.aggregate(), part.apply(topic));
        }
        return parts;
    }

    private static ObjectNode channel(Topic topic) {
        var channel = NODES.objectNode().put("address", topic.topicName());
        channel.put("title", stateSchema(topic).get("title").asString());
        channel.put("description", stateSchema(topic).get("description").asString());
        var messages = channel.putObject("messages");
        for (var type : typesOn(topic)) {
            messages.set(type.wireName(), reference("#/components/messages/" + type.wireName()));
        }
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName()).put("partitions", PARTITIONS);
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(Topic topic) {
        var channel = "#/channels/" + topic.aggregate();
        var operation = NODES.objectNode().put("action", "send");
        operation.set("channel", reference(channel));
        var messages = operation.putArray("messages");
        for (var type : typesOn(topic)) {
            messages.add(reference(channel + "/messages/" + type.wireName()));
        }
        return operation;
    }

    private static ObjectNode components() {
        var components = NODES.objectNode();
        var messages = components.putObject("messages");
        var schemas = new Schemas();
        for (var type : EventType.values()) {
            messages.set(type.wireName(), message(type));
            schemas.include(type.wireName() + ".json");
        }
        components.set("schemas", schemas.bundled().set("headers", headers()));
        return components;
    }

    private static ObjectNode message(EventType type) {
        var schema = Catalogue.schema(type.wireName() + ".json");
        var message = NODES.objectNode().put("name", type.wireName());
        message.put("title", schema.get("title").asString());
        message.put("summary", schema.get("description").asString());
        message.put("contentType", "application/json");
        message.set("headers", reference("#/components/schemas/headers"));
        message.set("payload", reference("#/components/schemas/" + type.wireName()));
        var kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "Id of the aggregate");
        kafka.put("bindingVersion", "0.5.0");
        message.putArray("examples").addObject().set("payload", Catalogue.example(type));
        return message;
    }

    private static ObjectNode headers() {
        var headers = NODES.objectNode().put("type", "object");
        var required = headers.putArray("required");
        var properties = headers.putObject("properties");
        for (var attribute : Attribute.values()) {
            properties
                    .putObject(attribute.name())
                    .put("type", "string")
                    .put("description", attribute.meaning);
            if (attribute != Attribute.traceparent) {
                required.add(attribute.name());
            }
        }
        return headers;
    }

    private static ObjectNode stateSchema(Topic topic) {
        return (ObjectNode) Catalogue.schema(topic.aggregate() + "-state.json");
    }

    private static List<EventType> typesOn(Topic topic) {
        return Arrays.stream(EventType.values()).filter(it -> it.topic() == topic).toList();
    }

    private static ObjectNode reference(String target) {
        return NODES.objectNode().put("$ref", target);
    }

    /// The message headers, by the names they have on the wire.
    private enum Attribute {
        ce_id("UUIDv7, unique per event"),
        ce_type("The name of the message, such as paceline.deal.won.v1"),
        ce_source("The service that sent it, such as /paceline/deal"),
        ce_subject("Id of the aggregate"),
        ce_time("When it became true, RFC 3339 in UTC"),
        ce_specversion("1.0"),
        traceparent("W3C trace context of the change");

        private final String meaning;

        Attribute(String meaning) {
            this.meaning = meaning;
        }
    }
}
