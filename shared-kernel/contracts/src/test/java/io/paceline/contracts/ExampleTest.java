package io.paceline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every type has a committed example. The schema allows it, and the state record reads and writes
/// exactly that JSON.
class ExampleTest {

    @ParameterizedTest
    @EnumSource
    void is_allowed_by_its_schema(EventType type) {
        assertThat(Catalogue.faults(type, Catalogue.example(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_read_and_written_back_without_a_difference(EventType type) {
        var topic = type.topic();
        var state = Catalogue.example(type).get(topic.aggregate());

        var read = Catalogue.JSON.treeToValue(state, Catalogue.stateOf(topic));

        assertThat(Catalogue.JSON.readTree(Catalogue.JSON.writeValueAsString(read)))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void names_only_fields_of_its_state_as_changed(EventType type) {
        var data = Catalogue.example(type);
        var state = data.get(type.topic().aggregate());

        assertThat(data.at("/change/fields").values())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(state.has(field.asString())).isTrue());
    }
}
