package io.paceline.crm.owner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.EventJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void is_read_from_the_released_example_of_a_member() throws IOException {
        var resource = EventType.MEMBER_JOINED.exampleResource();
        try (var example = requireNonNull(getClass().getResourceAsStream(resource))) {
            var member = EventJson.MAPPER.readTree(example).get("member");

            assertThat(EventJson.MAPPER.treeToValue(member, Owner.class).name())
                    .isEqualTo("Darcel Schlecht");
        }
    }
}
