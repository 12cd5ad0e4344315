package io.paceline.bench.peers.outbox;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows in the product's outbox, which a connector reads from the log.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class OutboxTable {

    private static final String INSERT =
            """
            insert into outbox (id, topic, key, type, source, subject, time, revision, payload)
            values (?, ?, ?, 'paceline.deal.won.v1', '/paceline/bench', ?, now()::text, 1, ?::json)
            """;

    @Bean
    Sender sender(JdbcClient jdbc, Target target) {
        return event ->
                jdbc.sql(INSERT)
                        .param(event.id())
                        .param(target.topic())
                        .param(event.key())
                        .param(event.key())
                        .param(event.payload())
                        .update();
    }
}
