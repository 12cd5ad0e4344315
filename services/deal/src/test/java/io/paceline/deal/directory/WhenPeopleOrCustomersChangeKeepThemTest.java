package io.paceline.deal.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class WhenPeopleOrCustomersChangeKeepThemTest {

    @Autowired TestEvents events;
    @Autowired Directory directory;

    @Test
    void keeps_the_newest_name_whatever_arrives_late_or_twice() {
        var id = UUID.randomUUID();

        tell(id, 2, "Ada King");
        tell(id, 1, "Ada Byron");
        tell(id, 2, "Ada King");
        tell(id, 3, "Ada Lovelace");
        tell(id, 2, "Ada King");
        var last = UUID.randomUUID();
        tell(last, 1, "The last one");

        TestEvents.eventually(() -> assertThat(nameOf(last)).isEqualTo("The last one"));
        TestEvents.eventually(() -> assertThat(nameOf(id)).isEqualTo("Ada Lovelace"));
    }

    @Test
    void a_state_without_a_name_stops_nobody() {
        var id = UUID.randomUUID();

        events.send(EventType.MEMBER_CHANGED, UUID.randomUUID(), 1, "{\"id\":\"no uuid\"}");
        tell(id, 1, "Grace Hopper");

        TestEvents.eventually(() -> assertThat(nameOf(id)).isEqualTo("Grace Hopper"));
    }

    @Test
    void finds_by_name_or_external_id_but_never_guesses() {
        tell(UUID.randomUUID(), 1, "Same Name");
        tell(UUID.randomUUID(), 1, "Same Name");
        var only = UUID.randomUUID();
        tell(only, 1, "Only One");

        TestEvents.eventually(() -> assertThat(nameOf(only)).isEqualTo("Only One"));
        TestEvents.eventually(() ->
                assertThat(directory.named(Kind.MEMBER).all())
                        .filteredOn("Same Name"::equals)
                        .hasSize(2));
        assertThat(directory.named(Kind.MEMBER).find(Set.of("only ONE", "Same Name", "Nobody")))
                .containsOnlyKeys("only ONE")
                .containsValue(only);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "MEMBER_JOINED",
                "MEMBER_CHANGED",
                "MEMBER_MOVED",
                "MEMBER_LEFT",
                "CUSTOMER_CREATED",
                "CUSTOMER_CHANGED"
            })
    void understands_the_released_examples(EventType type) throws IOException {
        try (var released =
                requireNonNull(EventType.class.getResourceAsStream(type.exampleResource()))) {
            var state = JsonMapper.shared().readTree(released).path(type.topic().aggregate());
            var id = UUID.fromString(state.path("id").asString());
            var kind = type.name().startsWith("MEMBER") ? Kind.MEMBER : Kind.CUSTOMER;

            events.send(type, id, 1, state.toString());

            TestEvents.eventually(
                    () -> assertThat(directory.names(kind, Set.of(id))).containsKey(id));
        }
    }

    private void tell(UUID id, long revision, String name) {
        events.send(
                EventType.MEMBER_CHANGED,
                id,
                revision,
                "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));
    }

    private String nameOf(UUID id) {
        return directory.names(Kind.MEMBER, Set.of(id)).getOrDefault(id, "");
    }
}
