package io.paceline.platform.defaults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/// Turns the variables that name certificate files into TLS: `PACELINE_TLS_CERT` and
/// `PACELINE_TLS_KEY` for the service's own port, `PACELINE_TLS_CA` for whom it believes to be the
/// broker. Certificates of the port are read again when their files change. The port for the inside
/// stays without.
final class TransportSecurity {

    private static final String BUNDLE = "spring.ssl.bundle.pem.service.";

    private TransportSecurity() {}

    static Map<String, Object> of(Environment environment) {
        var derived = new HashMap<String, Object>();
        var certificate = environment.getProperty("PACELINE_TLS_CERT", "");
        if (!certificate.isBlank()) {
            derived.put("server.ssl.bundle", "service");
            derived.put("management.server.ssl.enabled", "false");
            derived.put(BUNDLE + "reload-on-update", "true");
            derived.put(BUNDLE + "keystore.certificate", file(certificate));
            derived.put(
                    BUNDLE + "keystore.private-key",
                    file(environment.getRequiredProperty("PACELINE_TLS_KEY")));
        }
        var trusted = environment.getProperty("PACELINE_TLS_CA", "");
        if (!trusted.isBlank()) {
            derived.put("spring.kafka.ssl.trust-store-type", "PEM");
            derived.put("spring.kafka.ssl.trust-store-location", file(trusted));
        }
        return derived;
    }

    private static String file(String path) {
        return Path.of(path).toUri().toString();
    }
}
