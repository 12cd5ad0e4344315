package io.paceline.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The state records and the schemas say the same: names, what may be absent, the values of enums.
class RecordShapeTest {

    @ParameterizedTest
    @EnumSource
    void a_state_record_has_the_shape_of_its_schema(Topic topic) {
        var file = topic.aggregate() + "-state.json";

        assertSameShape(Catalogue.stateOf(topic), new Place(file, Catalogue.schema(file)));
    }

    private static void assertSameShape(Class<?> type, Place place) {
        var schema = place.resolved();
        var components = List.of(type.getRecordComponents());

        assertThat(names(components)).as("fields of %s", type).isEqualTo(schema.properties());
        assertThat(names(components.stream().filter(it -> !isOptional(it)).toList()))
                .as("required of %s", type)
                .isEqualTo(schema.required());
        for (var component : components) {
            assertSameValue(component.getGenericType(), schema.property(component.getName()));
        }
    }

    private static void assertSameValue(Type type, Place place) {
        var schema = place.resolved();
        if (type instanceof ParameterizedType list) {
            assertSameValue(list.getActualTypeArguments()[0], schema.items());
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertSameShape(record, schema);
        } else if (type instanceof Class<?> values
                && values.isEnum()
                && values != RoundingMode.class) {
            assertThat(schema.values())
                    .as("values of %s", values)
                    .isEqualTo(
                            Arrays.stream(values.getEnumConstants())
                                    .map(Object::toString)
                                    .collect(toSet()));
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> names(List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getName).collect(toSet());
    }

    /// A part of a schema file, which references are relative to.
    private record Place(String file, JsonNode schema) {

        Place resolved() {
            var reference = schema.path("$ref").asString("");
            if (reference.isEmpty()) {
                return this;
            }
            var parts = reference.split("#", 2);
            var target = parts[0].isEmpty() ? file : parts[0];
            var whole = Catalogue.schema(target);
            return new Place(target, parts.length == 1 ? whole : whole.at(parts[1])).resolved();
        }

        Set<String> properties() {
            return new HashSet<>(schema.path("properties").propertyNames());
        }

        Set<String> required() {
            return strings("required");
        }

        Set<String> values() {
            return strings("enum");
        }

        Place property(String name) {
            return new Place(file, schema.path("properties").path(name));
        }

        Place items() {
            return new Place(file, schema.path("items"));
        }

        private Set<String> strings(String keyword) {
            return schema.path(keyword).values().stream().map(JsonNode::asString).collect(toSet());
        }
    }
}
