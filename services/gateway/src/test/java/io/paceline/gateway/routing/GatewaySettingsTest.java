package io.paceline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {

    @Test
    void leads_to_every_service_and_its_api_document() throws IOException {
        var settings = shipped();

        assertThat(settings.services())
                .containsOnlyKeys("team", "crm", "deal", "goal", "incentive", "analytics");
        for (var service : settings.services().keySet()) {
            assertThat(settings.routes())
                    .extracting(Route::path)
                    .contains("/api/%s/**".formatted(service), "/api/openapi/" + service);
        }
    }

    @Test
    void limits_what_is_not_said_otherwise() throws IOException {
        var limits = shipped().routes().getLast().limits();

        assertThat(limits)
                .isEqualTo(
                        new Route.Limits(
                                Duration.ofSeconds(10),
                                DataSize.ofMegabytes(1),
                                DataSize.ofMegabytes(32),
                                500,
                                1000,
                                200));
    }

    @Test
    void lets_a_stream_be_silent_for_longer_than_its_keep_alive() throws IOException {
        var stream = shipped().routes().getFirst();

        assertThat(stream.path()).isEqualTo("/api/analytics/stream");
        assertThat(stream.limits().silence()).isGreaterThan(Duration.ofSeconds(45));
    }

    @Test
    void refuses_a_route_to_nowhere() throws IOException {
        var routes = shipped().routes();
        var services = Map.of("deal", URI.create("http://127.0.0.1:8103"));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new GatewaySettings(
                                services, List.copyOf(routes), shipped().connections(), Map.of()))
                .withMessageContaining("unknown service");
    }

    @Test
    void asks_how_a_service_is_a_thousand_ports_above_it_unless_told_otherwise() {
        var settings =
                new GatewaySettings(
                        Map.of(
                                "deal", URI.create("https://deal.inside:8103"),
                                "team", URI.create("http://127.0.0.1:8101")),
                        List.of(),
                        new GatewaySettings.Connections(Duration.ofSeconds(2), 10),
                        Map.of("deal", "", "team", "http://127.0.0.1:9999"));

        assertThat(settings.managementAddress("deal")).hasToString("http://deal.inside:9103");
        assertThat(settings.managementAddress("team")).hasToString("http://127.0.0.1:9999");
    }

    private static GatewaySettings shipped() throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .forEach(sources::addLast);
        return new Binder(
                        ConfigurationPropertySources.from(sources),
                        new PropertySourcesPlaceholdersResolver(sources))
                .bind("paceline.gateway", GatewaySettings.class)
                .get();
    }
}
