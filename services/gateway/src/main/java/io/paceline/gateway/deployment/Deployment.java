package io.paceline.gateway.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Turns the variables that name certificate files into TLS, and derives the port of the probes
/// from the gateway's own. Certificates are read again when their files change.
public final class Deployment implements EnvironmentPostProcessor {

    private static final int MANAGEMENT_PORT_OFFSET = 1_000;
    private static final String BUNDLES = "spring.ssl.bundle.pem.";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var derived = new HashMap<String, Object>();
        var certificate = environment.getProperty("PACELINE_TLS_CERT", "");
        if (!certificate.isBlank()) {
            derived.put("server.ssl.bundle", "gateway");
            derived.put("management.server.ssl.enabled", "false");
            derived.put(BUNDLES + "gateway.reload-on-update", "true");
            derived.put(BUNDLES + "gateway.keystore.certificate", file(certificate));
            derived.put(
                    BUNDLES + "gateway.keystore.private-key",
                    file(environment.getRequiredProperty("PACELINE_TLS_KEY")));
        }
        var trusted = environment.getProperty("PACELINE_TLS_CA", "");
        if (!trusted.isBlank()) {
            derived.put(BUNDLES + "inside.truststore.certificate", file(trusted));
        }
        addManagementPort(environment, derived);
        environment.getPropertySources().addLast(new MapPropertySource("deployment", derived));
    }

    private static void addManagementPort(
            ConfigurableEnvironment environment, Map<String, Object> derived) {
        int port = environment.getProperty("PORT", Integer.class, 8080);
        derived.put("paceline.management-port", port + MANAGEMENT_PORT_OFFSET);
    }

    private static String file(String path) {
        return Path.of(path).toUri().toString();
    }
}
