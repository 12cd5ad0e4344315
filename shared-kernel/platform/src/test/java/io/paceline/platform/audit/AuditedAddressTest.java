package io.paceline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The gateway is at another address than the one that the test calls from.
@IntegrationTest
@TestPropertySource(properties = "PACELINE_TRUSTED_PROXIES=10.9.9.9/32, 10.8.0.0/16")
class AuditedAddressTest {

    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @Test
    void a_caller_who_goes_around_the_gateway_cannot_say_where_from() {
        http.asNobody().get("/api/sample/audit/entries", "X-Forwarded-For", "203.0.113.9");

        assertThat(
                        jdbc.sql("select address from audit_entry where outcome = 'REFUSED'")
                                .query((row, _) -> row.getString(1))
                                .single())
                .isEqualTo("127.0.0.1");
    }
}
