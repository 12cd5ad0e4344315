package io.paceline.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

final class JdbcDeadLetters implements DeadLetters {

    private static final String EVENT_TYPE = "paceline.dead-letter.recorded.v1";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcOutbox outbox;
    private final String service;
    private final Clock clock;
    private final MeterRegistry meters;

    JdbcDeadLetters(
            JdbcClient jdbc, JdbcOutbox outbox, String service, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.service = service;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void add(List<DeadLetter> letters) {
        var fresh = letters.stream().filter(this::insert).toList();
        outbox.appendRows(fresh.stream().map(this::announcement).toList());
        for (var letter : fresh) {
            meters.counter(
                            "paceline.dead.letters",
                            "consumer",
                            letter.consumer(),
                            "code",
                            letter.code())
                    .increment();
        }
    }

    private boolean insert(DeadLetter letter) {
        var source = letter.source();
        return jdbc.sql(
                                """
                                insert into dead_letter (id, consumer, topic, partition, position, headers, key,
                                    subject, revision, payload, code, reason, failed_at)
                                values (:id, :consumer, :topic, :partition, :position, :headers::jsonb, :key,
                                    :subject, :revision, :payload, :code, :reason, :failedAt)
                                on conflict (consumer, topic, partition, position) do nothing
                                """)
                        .param("id", letter.id())
                        .param("consumer", letter.consumer())
                        .param("topic", source.topic())
                        .param("partition", source.partition())
                        .param("position", source.offset())
                        .param("headers", EventJson.MAPPER.writeValueAsString(source.headers()))
                        .param("key", source.key())
                        .param("subject", letter.subject())
                        .param("revision", letter.revision())
                        .param("payload", letter.payload())
                        .param("code", letter.code())
                        .param("reason", letter.reason())
                        .param("failedAt", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private OutboxRow announcement(DeadLetter letter) {
        return new OutboxRow(
                "paceline.%s.%s.dead-letter.v1".formatted(service, letter.consumer()),
                letter.id().toString(),
                EVENT_TYPE,
                1,
                clock.instant(),
                EventJson.MAPPER.writeValueAsString(letter));
    }

    @Override
    public void supersede(String consumer, List<ReceivedEvent> applied) {
        var newest = ReceivedEvent.latest(applied);
        jdbc.sql(
                        """
                        update dead_letter dead set status = 'SUPERSEDED', settled_at = :now
                        from unnest(:subjects::uuid[], :revisions::bigint[]) as came(subject, revision)
                        where dead.status = 'WAITING' and dead.consumer = :consumer
                            and dead.subject = came.subject and dead.revision < came.revision
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("consumer", consumer)
                .param("subjects", newest.stream().map(ReceivedEvent::subject).toArray(UUID[]::new))
                .param(
                        "revisions",
                        newest.stream().map(ReceivedEvent::revision).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<DeadLetter> list(DeadLetterQuery query) {
        return jdbc.sql(
                        """
                        select * from dead_letter
                        where (:consumer::text is null or consumer = :consumer)
                            and (:status::text is null or status = :status)
                            and (:before::uuid is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("consumer", query.consumer())
                .param("status", query.status() == null ? null : query.status().name())
                .param("before", query.before())
                .param("limit", query.limit())
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public Optional<DeadLetter> take(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id for update")
                .param("id", id)
                .query(JdbcDeadLetters::letter)
                .optional();
    }

    @Override
    public Optional<DeadLetter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id")
                .param("id", id)
                .query(JdbcDeadLetters::letter)
                .optional();
    }

    @Override
    public void repair(UUID id, String payload) {
        jdbc.sql("update dead_letter set payload = :payload, version = version + 1 where id = :id")
                .param("payload", payload)
                .param("id", id)
                .update();
    }

    @Override
    public void settle(UUID id, DeadLetter.Status status) {
        jdbc.sql(
                        """
                        update dead_letter set status = :status, version = version + 1, settled_at = :now
                        where id = :id
                        """)
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    @Override
    public void failAgain(UUID id, RuntimeException failure) {
        jdbc.sql(
                        """
                        update dead_letter set code = :code, reason = :reason, version = version + 1,
                            failed_at = :now
                        where id = :id
                        """)
                .param("code", DeadLetter.codeOf(failure))
                .param("reason", DeadLetter.reasonOf(failure))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from dead_letter where status = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                new DeadLetter.Source(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("position"),
                        row.getString("key"),
                        EventJson.MAPPER.readValue(row.getString("headers"), HEADERS)),
                row.getObject("subject", UUID.class),
                row.getObject("revision", Long.class),
                row.getString("payload"),
                row.getString("code"),
                row.getString("reason"),
                DeadLetter.Status.valueOf(row.getString("status")),
                row.getLong("version"));
    }
}
