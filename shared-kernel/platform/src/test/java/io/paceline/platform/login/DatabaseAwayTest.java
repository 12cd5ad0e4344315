package io.paceline.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    @Autowired TestHttp http;
    @Autowired DataSource database;

    @Test
    void a_caller_whose_roles_cannot_be_read_is_told_so_and_the_log_is_not_flooded(
            CapturedOutput output) throws SQLException {
        var taken = new ArrayDeque<Connection>();
        try {
            takeAll(taken);

            var answer = http.get("/api/deals/me");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.json().path("type").asString()).endsWith("/database-unavailable");
            assertThat(output.getAll()).contains("database-unavailable");
            assertThat(output.getAll()).doesNotContain("Servlet.service()");
        } finally {
            while (!taken.isEmpty()) {
                taken.pop().close();
            }
        }
    }

    private void takeAll(ArrayDeque<Connection> taken) {
        while (true) {
            try {
                taken.push(database.getConnection());
            } catch (SQLException _) {
                return;
            }
        }
    }
}
