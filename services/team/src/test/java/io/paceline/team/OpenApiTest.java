package io.paceline.team;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.OpenApiDocument;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OpenApiTest {

    @Test
    void the_api_is_as_committed(@Autowired TestHttp http) {
        OpenApiDocument.requireCommitted("team", http);
    }
}
