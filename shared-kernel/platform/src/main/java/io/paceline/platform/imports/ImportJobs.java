package io.paceline.platform.imports;

import io.paceline.platform.web.Cursor;
import io.paceline.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The imports of this service, stored.
final class ImportJobs {

    private static final String ADD =
            """
            insert into import_job (id, kind, file_name, digest, idempotency_key, status, dry_run,
                mode, header, rows, started_at)
            values (:id, :kind, :fileName, :digest, :key, 'VALIDATING', :dryRun, :mode, :header, :rows,
                :now)
            on conflict (idempotency_key) do nothing
            """;
    private static final String NEWEST =
            """
            select * from import_job
            where (:kind::text is null or kind = :kind)
                and (:startedAt::timestamptz is null or (started_at, id) < (:startedAt, :id::uuid))
            order by started_at desc, id desc
            limit :limit
            """;
    private static final String CHECKED =
            """
            update import_job set status = :status, valid = :valid, faulty = :faulty,
                processed = case when :status = 'APPLYING' then 0 else rows end,
                finished_at = :finishedAt
            where id = :id and status = 'VALIDATING'
            """;
    private static final String APPLIED =
            """
            update import_job set status = :status, created = :created, changed = :changed,
                unchanged = :unchanged, processed = valid, finished_at = :now
            where id = :id and status = 'APPLYING'
            """;
    private static final String FAILED =
            """
            update import_job set status = 'FAILED', failure = :failure, finished_at = :now
            where id = :id and status in ('VALIDATING', 'APPLYING')
            """;
    private static final String LOST =
            """
            update import_job set status = 'FAILED', finished_at = :now,
                failure = 'The process that ran this import ended; nothing of it was changed. Post the'
                    || ' file again.'
            where status in ('VALIDATING', 'APPLYING')
                and seen_at < clock_timestamp() - make_interval(secs => :silence)
            """;

    /// The caller's key stands for an earlier import.
    record Known(UUID id, String digest) {}

    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the key is taken.
    boolean add(NewImport job, Instant now) {
        var prepared = job.prepared();
        return jdbc.sql(ADD)
                        .param("id", job.id())
                        .param("kind", prepared.kind().name())
                        .param("fileName", job.fileName())
                        .param("digest", job.digest())
                        .param("key", job.key())
                        .param("dryRun", prepared.options().dryRun())
                        .param("mode", prepared.options().mode().name())
                        .param("header", CsvLines.line(prepared.file().headers()))
                        .param("rows", prepared.file().rows())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<Known> withKey(String key) {
        return jdbc.sql("select id, digest from import_job where idempotency_key = :key")
                .param("key", key)
                .query(Known.class)
                .optional();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from import_job where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ImportJob> newest(@Nullable String kind, PageRequest page) {
        @Nullable Cursor after = page.cursor();
        return jdbc.sql(NEWEST)
                .param("kind", kind)
                .param("startedAt", after == null ? null : at(after.instant(0)))
                .param("id", after == null ? null : after.uuid(1))
                .param("limit", page.fetchSize())
                .query((row, _) -> read(row))
                .list();
    }

    boolean checked(
            UUID id, ImportJob.Status status, int valid, int faulty, @Nullable Instant end) {
        return jdbc.sql(CHECKED)
                        .param("id", id)
                        .param("status", status.name())
                        .param("valid", valid)
                        .param("faulty", faulty)
                        .param("finishedAt", end == null ? null : at(end))
                        .update()
                == 1;
    }

    boolean applied(UUID id, ImportJob.Status status, ImportOutcome outcome, Instant now) {
        return jdbc.sql(APPLIED)
                        .param("id", id)
                        .param("status", status.name())
                        .param("created", outcome.created())
                        .param("changed", outcome.changed())
                        .param("unchanged", outcome.unchanged())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void failed(UUID id, String failure, Instant now) {
        jdbc.sql(FAILED).param("id", id).param("failure", failure).param("now", at(now)).update();
    }

    void progress(UUID id, int processed) {
        jdbc.sql("update import_job set processed = :processed where id = :id")
                .param("id", id)
                .param("processed", processed)
                .update();
    }

    void seenAlive(Collection<UUID> ids) {
        jdbc.sql("update import_job set seen_at = clock_timestamp() where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Ends what no process works on any more.
    int endLost(Duration silence, Instant now) {
        return jdbc.sql(LOST)
                .param("silence", silence.toMillis() / 1000.0)
                .param("now", at(now))
                .update();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("delete from import_job where finished_at < :before")
                .param("before", at(instant))
                .update();
    }

    private static ImportJob read(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                ImportJob.Status.valueOf(row.getString("status")),
                row.getBoolean("dry_run"),
                ImportOptions.Mode.valueOf(row.getString("mode")),
                row.getInt("rows"),
                row.getInt("valid"),
                row.getInt("faulty"),
                row.getInt("processed"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getString("failure"),
                null,
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
