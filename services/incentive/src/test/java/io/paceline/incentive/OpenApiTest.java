package io.paceline.incentive;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.OpenApiDocument;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OpenApiTest {

    @Autowired TestHttp http;

    @Test
    void serves_the_committed_document() {
        OpenApiDocument.requireCommitted("incentive", http);
    }
}
