package io.paceline.gateway;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives a gateway a database of its own and an issuer that signs what a test wants.
final class TestEnvironment
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "spring.datasource.url", TestDatabase.empty(),
                                        "spring.datasource.username", "postgres",
                                        "paceline.gateway.issuer.uri", TokenMint.address())));
    }
}
