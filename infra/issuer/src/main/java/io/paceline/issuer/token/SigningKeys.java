package io.paceline.issuer.token;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stored keys, private parts included.
@Repository
class SigningKeys {

    record SigningKey(Instant createdAt, JWK jwk) {}

    private final JdbcClient jdbc;

    SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two issuers that start at once must not both make the first key.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paceline.issuer.keys'))").query(_ -> {});
    }

    List<SigningKey> newestFirst() {
        return jdbc.sql("select created_at, jwk from signing_key order by created_at desc, kid")
                .query((row, _) ->
                        new SigningKey(
                                row.getTimestamp("created_at").toInstant(),
                                parse(row.getString("jwk"))))
                .list();
    }

    void add(JWK key, Instant now) {
        jdbc.sql("insert into signing_key (kid, created_at, jwk) values (?, ?, ?)")
                .params(key.getKeyID(), java.sql.Timestamp.from(now), key.toJSONString())
                .update();
    }

    /// Forgets keys that were followed by a newer one before the given time.
    void forgetFollowedBefore(Instant time) {
        jdbc.sql(
                        """
                        delete from signing_key old
                        where exists (
                            select from signing_key newer
                            where newer.created_at > old.created_at and newer.created_at < ?)
                        """)
                .param(java.sql.Timestamp.from(time))
                .update();
    }

    private static JWK parse(String stored) {
        try {
            return JWK.parse(stored);
        } catch (ParseException broken) {
            throw new IllegalStateException("A stored key cannot be read", broken);
        }
    }
}
