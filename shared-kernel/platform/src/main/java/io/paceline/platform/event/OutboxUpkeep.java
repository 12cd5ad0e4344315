package io.paceline.platform.event;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps daily partitions ahead of the clock and drops those past their days.
final class OutboxUpkeep {

    static final int DAYS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final EventProperties properties;

    OutboxUpkeep(JdbcClient jdbc, EventProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void roll() {
        jdbc.sql("select outbox_roll(:ahead, :kept)")
                .param("ahead", DAYS_AHEAD)
                .param("kept", properties.outboxDaysKept())
                .query((_, _) -> 0)
                .list();
    }
}
