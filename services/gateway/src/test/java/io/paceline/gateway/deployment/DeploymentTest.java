package io.paceline.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DeploymentTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void puts_the_probes_a_thousand_ports_above_the_gateway() {
        apply();
        assertThat(environment.getProperty("paceline.management-port")).isEqualTo("9080");

        environment.setProperty("PORT", "8443");
        apply();
        assertThat(environment.getProperty("paceline.management-port")).isEqualTo("9443");
    }

    @Test
    void speaks_no_tls_unless_a_certificate_is_named() {
        environment.setProperty("PACELINE_TLS_CERT", "");
        environment.setProperty("PACELINE_TLS_CA", "");

        apply();

        assertThat(environment.containsProperty("server.ssl.bundle")).isFalse();
        assertThat(
                        environment.containsProperty(
                                "spring.ssl.bundle.pem.inside.truststore.certificate"))
                .isFalse();
    }

    @Test
    void wants_the_key_that_belongs_to_a_certificate() {
        environment.setProperty("PACELINE_TLS_CERT", "cert.pem");

        assertThatIllegalStateException()
                .isThrownBy(this::apply)
                .withMessageContaining("PACELINE_TLS_KEY");
    }

    private void apply() {
        environment.getPropertySources().remove("deployment");
        new Deployment().postProcessEnvironment(environment, new SpringApplication());
    }
}
