package io.paceline.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.paceline.gateway.GatewayApplication;
import io.paceline.gateway.StubService;
import io.paceline.gateway.TestDatabase;
import io.paceline.gateway.TokenMint;
import io.paceline.testkit.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    @TempDir static Path folder;
    @TempDir static Path elsewhere;
    private TestCertificate certificate;
    private HttpsServer trusted;
    private HttpsServer foreign;
    private ConfigurableApplicationContext gateway;

    @BeforeAll
    void start() throws Exception {
        certificate = TestCertificate.in(folder);
        trusted = service(certificate);
        foreign = service(TestCertificate.in(elsewhere));
        gateway =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--PACELINE_DB_URL=" + TestDatabase.empty(),
                                "--PACELINE_DB_USER=postgres",
                                "--PACELINE_ISSUER=" + TokenMint.address(),
                                "--PACELINE_TLS_CERT=" + certificate.certificateFile(),
                                "--PACELINE_TLS_KEY=" + certificate.keyFile(),
                                "--PACELINE_TLS_CA=" + certificate.certificateFile(),
                                "--PACELINE_DEAL_URL=" + address(trusted),
                                "--PACELINE_GOAL_URL=" + address(foreign));
    }

    @AfterAll
    void stop() {
        gateway.close();
        trusted.stop(0);
        foreign.stop(0);
    }

    @Test
    void speaks_tls_and_tells_browsers_to_remember_it() throws Exception {
        var answer = get("https", "/", port("local.server.port"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
    }

    @Test
    void calls_a_service_whose_certificate_it_trusts_and_no_other() throws Exception {
        assertThat(get("https", "/api/deal/deals", port("local.server.port")).statusCode())
                .isEqualTo(200);
        assertThat(get("https", "/api/goal/goals", port("local.server.port")).statusCode())
                .isEqualTo(502);
    }

    @Test
    void is_asked_how_it_is_without_tls_by_the_inside() throws Exception {
        assertThat(
                        get("http", "/actuator/health/readiness", port("local.management.port"))
                                .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String scheme, String path, int port) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("%s://127.0.0.1:%d%s".formatted(scheme, port, path)))
                            .header("Authorization", "Bearer " + TokenMint.client("integration"))
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private int port(String property) {
        return gateway.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    private static HttpsServer service(TestCertificate certificate) throws Exception {
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        StubService.answering(200, "{}").handle(exchange);
                    } catch (IOException gone) {
                        throw new IllegalStateException(gone);
                    }
                });
        server.start();
        return server;
    }

    private static String address(HttpsServer server) {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }
}
