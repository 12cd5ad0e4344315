package io.paceline.platform.web.repeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcAnswers implements Answers {

    private static final String HOLD =
            "select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 7001))";
    private static final String FIND =
            """
            select digest, status, content_type, location, etag, body
            from idempotency_key where caller = :caller and key = :key
            """;
    private static final String KEEP =
            """
            insert into idempotency_key
                (caller, key, digest, status, content_type, location, etag, body)
            values (:caller, :key, :digest, :status, :type, :location, :etag, :body)
            """;

    private final JdbcClient jdbc;

    JdbcAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hold(Command command) {
        return jdbc.sql(HOLD)
                .param("caller", command.caller())
                .param("key", command.key())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Kept> find(Command command) {
        return jdbc.sql(FIND)
                .param("caller", command.caller())
                .param("key", command.key())
                .query((row, _) -> kept(row))
                .optional();
    }

    @Override
    public void keep(Command command, Answer answer) {
        jdbc.sql(KEEP)
                .param("caller", command.caller())
                .param("key", command.key())
                .param("digest", command.digest())
                .param("status", answer.status())
                .param("type", answer.headers().get(HttpHeaders.CONTENT_TYPE))
                .param("location", answer.headers().get(HttpHeaders.LOCATION))
                .param("etag", answer.headers().get(HttpHeaders.ETAG))
                .param("body", answer.body())
                .update();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from idempotency_key where recorded_at < :before")
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Map<String, String> headers = new TreeMap<>();
        put(headers, HttpHeaders.CONTENT_TYPE, row.getString("content_type"));
        put(headers, HttpHeaders.LOCATION, row.getString("location"));
        put(headers, HttpHeaders.ETAG, row.getString("etag"));
        return new Kept(
                row.getString("digest"),
                new Answer(row.getInt("status"), headers, row.getString("body")));
    }

    @SuppressWarnings("ConstantValue") // The driver gives null for an absent header.
    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
