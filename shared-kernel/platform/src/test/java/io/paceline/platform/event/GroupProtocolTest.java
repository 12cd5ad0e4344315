package io.paceline.platform.event;

import static io.paceline.testkit.TestEvents.eventually;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(properties = "paceline.events.group-protocol=consumer")
class GroupProtocolTest {

    private static final String GROUP = "paceline.sample.units";

    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    @Autowired KafkaAdmin kafka;

    @Test
    void partitions_may_be_shared_out_by_the_broker() throws Exception {
        var unit = UUID.randomUUID();

        events.send(EventType.UNIT_CREATED, unit, 1, "{\"name\":\"West\"}");

        eventually(() ->
                assertThat(
                                jdbc.sql("select state->>'name' from unit_copy where id = ?")
                                        .param(unit)
                                        .query(String.class)
                                        .list())
                        .containsExactly("West"));
        assertThat(typeOfGroup()).isEqualTo(GroupType.CONSUMER);
    }

    private GroupType typeOfGroup() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            return requireNonNull(
                            admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP))
                    .type();
        }
    }
}
