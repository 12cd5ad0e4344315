package io.paceline.bench.peers.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox that most teams write by hand: a table, and a thread that takes the oldest rows,
/// sends them and deletes them. Batches go to the broker at once and are waited for together.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class PollingPublisher {

    private static final int BATCH = 500;
    private static final String TAKE =
            """
            select seq, id, key, payload from peer_outbox
            order by seq limit %d for update skip locked
            """
                    .formatted(BATCH);

    private record Row(long seq, UUID id, String key, String payload) {}

    @Bean
    Sender sender(JdbcClient jdbc) {
        return event ->
                jdbc.sql("insert into peer_outbox (id, key, payload) values (?, ?, ?)")
                        .param(event.id())
                        .param(event.key())
                        .param(event.payload())
                        .update();
    }

    @Bean
    @ConditionalOnProperty("peers.relaying")
    Poller poller(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            KafkaTemplate<String, String> kafka,
            Target target) {
        return new Poller(() -> publish(jdbc, transaction, kafka, target) == BATCH);
    }

    private static int publish(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            KafkaTemplate<String, String> kafka,
            Target target) {
        return transaction.execute(_ -> {
            var rows = jdbc.sql(TAKE).query(PollingPublisher::row).list();
            if (!rows.isEmpty()) {
                send(rows, kafka, target);
                jdbc.sql("delete from peer_outbox where seq = any(?)")
                        .param(rows.stream().map(Row::seq).toArray(Long[]::new))
                        .update();
            }
            return rows.size();
        });
    }

    private static Row row(ResultSet row, @SuppressWarnings("unused") int number)
            throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("payload"));
    }

    private static void send(List<Row> rows, KafkaTemplate<String, String> kafka, Target target) {
        var sent =
                rows.stream()
                        .map(row -> {
                            var message =
                                    new ProducerRecord<>(target.topic(), row.key(), row.payload());
                            message.headers().add("ce_id", row.id().toString().getBytes(UTF_8));
                            return kafka.send(message);
                        })
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
    }
}
