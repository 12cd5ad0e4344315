package io.paceline.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.testkit.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;

class TransportSecurityTest {

    @TempDir Path folder;
    @TempDir Path elsewhere;

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class
    })
    static class AnyService {}

    @Test
    void a_service_speaks_tls_by_two_variables() throws Exception {
        var certificate = TestCertificate.in(folder);
        try (var service =
                        new SpringApplicationBuilder(AnyService.class)
                                .run(
                                        "--spring.application.name=deal",
                                        "--server.port=0",
                                        "--PACELINE_TLS_CERT=" + certificate.certificateFile(),
                                        "--PACELINE_TLS_KEY=" + certificate.keyFile());
                var client = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
            var port = service.getEnvironment().getRequiredProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port)).build();

            var answer = client.send(request, BodyHandlers.discarding());

            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void a_certificate_without_its_key_is_refused_at_the_start() {
        var environment = new MockEnvironment().withProperty("PACELINE_TLS_CERT", "cert.pem");

        assertThatThrownBy(() -> TransportSecurity.of(environment))
                .hasMessageContaining("PACELINE_TLS_KEY");
    }

    @Test
    void nothing_changes_without_the_variables() {
        var blank = new MockEnvironment().withProperty("PACELINE_TLS_CERT", "");

        assertThat(TransportSecurity.of(blank)).isEmpty();
    }

    @Test
    void a_broker_is_believed_by_the_authority_that_is_named() throws Exception {
        var broker = TestCertificate.in(folder);

        assertThat(handshake(broker, broker)).isTrue();
    }

    @Test
    void a_broker_with_a_foreign_certificate_is_not_believed() throws Exception {
        assertThat(handshake(TestCertificate.in(folder), TestCertificate.in(elsewhere))).isFalse();
    }

    /// Whether a service that trusts one certificate goes on talking to a broker that shows
    /// another.
    private static boolean handshake(TestCertificate trusted, TestCertificate shown)
            throws Exception {
        try (var broker =
                        (SSLServerSocket)
                                shown.context()
                                        .getServerSocketFactory()
                                        .createServerSocket(
                                                0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> handshake = () -> accept(broker);
            var accepted = threads.submit(handshake);
            try (var _ = Admin.create(settings(trusted, broker.getLocalPort()))) {
                return accepted.get();
            }
        }
    }

    private static boolean accept(SSLServerSocket broker) throws IOException {
        try (var client = (SSLSocket) broker.accept()) {
            client.startHandshake();
            // The first word of the client comes only once it believes the certificate.
            return client.getInputStream().read() >= 0;
        } catch (SSLException refused) {
            return false;
        }
    }

    private static Map<String, Object> settings(TestCertificate trusted, int port) {
        var environment =
                new MockEnvironment()
                        .withProperty("spring.application.name", "deal")
                        .withProperty("PACELINE_KAFKA", "127.0.0.1:" + port)
                        .withProperty("PACELINE_KAFKA_PROTOCOL", "SASL_SSL")
                        .withProperty("PACELINE_TLS_CA", trusted.certificateFile().toString());
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment)
                .bind("spring.kafka", KafkaProperties.class)
                .get()
                .buildAdminProperties();
    }
}
