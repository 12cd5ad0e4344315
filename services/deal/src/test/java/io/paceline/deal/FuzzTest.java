package io.paceline.deal;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.fuzz.Fuzz;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FuzzTest {

    @Test
    void malformed_requests_are_refused_and_change_nothing(
            @Autowired TestHttp http, @Autowired JdbcClient jdbc) {
        Fuzz.run("deal", http, jdbc);
    }
}
