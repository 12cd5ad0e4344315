package io.paceline.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/// Puts `paceline-defaults.yml` below every other source of configuration.
class PlatformDefaults implements EnvironmentPostProcessor {

    private static final int ABOVE = 1000;
    private static final String RESOURCE = "paceline-defaults.yml";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var sources = environment.getPropertySources();
            sources.addLast(managementPort(environment));
            sources.addLast(
                    new MapPropertySource("paceline TLS", TransportSecurity.of(environment)));
            new YamlPropertySourceLoader()
                    .load(RESOURCE, new ClassPathResource(RESOURCE))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Health and metrics have a port of their own, a thousand above the service's.
    private static PropertySource<?> managementPort(ConfigurableEnvironment environment) {
        var port = environment.getProperty("server.port", Integer.class, 0);
        return new MapPropertySource(
                "paceline management port",
                Map.of(
                        "management.server.port",
                        environment.getProperty(
                                "MANAGEMENT_PORT", String.valueOf(port == 0 ? 0 : port + ABOVE))));
    }
}
