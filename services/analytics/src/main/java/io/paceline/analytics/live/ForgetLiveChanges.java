package io.paceline.analytics.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Forgets changes that nobody will resume from, from the oldest on.
@Service
class ForgetLiveChanges {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LiveSettings settings;

    ForgetLiveChanges(JdbcClient jdbc, Clock clock, LiveSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelay = 300_000)
    void forgetOld() {
        forgetBefore(clock.instant().minus(settings.kept()));
    }

    void forgetBefore(Instant time) {
        int forgotten = CHUNK;
        while (forgotten == CHUNK) {
            forgotten = forgetChunk(time);
        }
    }

    private int forgetChunk(Instant before) {
        return jdbc.sql(
                        """
                        with oldest as (select id, recorded_at from live_change order by id limit :chunk),
                        gone as (
                            delete from live_change
                            where id in (select id from oldest where recorded_at < :before)
                            returning id
                        ),
                        moved as (
                            update live_horizon set id = greatest(id, (select max(gone.id) from gone))
                            where exists (select from gone)
                        )
                        select count(*)::int from gone
                        """)
                .param("chunk", CHUNK)
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }
}
