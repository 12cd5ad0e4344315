package io.paceline.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LiveEventsTest {

    @Test
    void are_read_with_their_ids_and_without_silence() throws IOException {
        var stream =
                """
                retry: 1000
                id: 7

                :
                id: 7

                id: 8
                event: commission
                data: {"dealId": "d"}

                id: 9
                event: broken off
                """;
        var seen = new ArrayList<String>();

        LiveEvents.read(
                new ByteArrayInputStream(stream.getBytes(UTF_8)),
                event -> seen.add(event.id() + event.event() + event.data()));

        assertThat(seen).containsExactly("7", "7", "8commission{\"dealId\": \"d\"}");
    }
}
