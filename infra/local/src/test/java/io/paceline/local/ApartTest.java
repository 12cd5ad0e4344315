package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.kafka.Door;
import io.paceline.local.process.LeftOvers;
import io.paceline.local.process.LeftOvers.LeftOver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Kafka and Connect as processes of their own.
class ApartTest {

    private static final String TOPIC = "paceline.deal.v1";

    @Test
    void a_killed_broker_and_worker_come_back_with_every_event() throws Exception {
        var folders = new Folders(Folders.repositoryHere(), Path.of("target/apart"));
        var ports = Ports.free().through(door());
        try (var platform =
                LocalPlatform.startEmpty(folders, ports, Progress.SILENT, Layout.APART)) {
            var outbox = new OutboxTable(platform, "deal", TOPIC);
            outbox.create();
            outbox.publish();
            var before = outbox.insert();

            kill(folders, "kafka", "connect");
            var meanwhile = outbox.insert();
            platform.infrastructure().startKafka();
            platform.infrastructure().stopConnect();
            platform.infrastructure().startConnect();

            try (var reader = TopicReader.of(platform, TOPIC)) {
                assertThat(List.<UUID>of(before, meanwhile))
                        .allSatisfy(id -> assertThat(reader.await(id).key()).contains("" + id));
            }
            assertThat(platform.infrastructure().kafka().bootstrapServers("goal"))
                    .isNotEqualTo(platform.infrastructure().kafka().bootstrapServers());
        }
    }

    private static Doors door() {
        return new Doors(Map.of(), Map.of("goal", new Door(Ports.freePort(), Ports.freePort())));
    }

    private static void kill(Folders folders, String... names) throws Exception {
        for (LeftOver each : LeftOvers.in(folders.pidFolder(), folders.data()).processes()) {
            if (List.of(names).contains(each.name())) {
                each.handle().destroyForcibly();
                each.handle().onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }
}
