package io.paceline.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakRealmTest {

    private static final Path FILE = Path.of("../../infra/keycloak/paceline-realm.json");

    private final JsonNode realm = new JsonMapper().readTree(FILE.toFile());

    @Test
    void knows_the_gateway_under_its_default_name_and_callback() {
        var gateway = client("paceline-gateway");

        assertThat(Files.exists(Path.of("src/main/resources/application.yml"))).isTrue();
        assertThat(gatewayConfiguration()).contains("PACELINE_CLIENT_ID:paceline-gateway}");
        assertThat(texts(gateway.get("redirectUris")))
                .containsExactly("${PACELINE_URL}/login/callback");
        assertThat(gateway.at("/attributes/post.logout.redirect.uris").stringValue())
                .isEqualTo("${PACELINE_URL}/");
        assertThat(gateway.get("publicClient").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paceline-gateway", "paceline-cli"})
    void asks_everyone_who_comes_with_a_browser_for_a_proof_key(String name) {
        assertThat(client(name).at("/attributes/pkce.code.challenge.method").stringValue())
                .isEqualTo("S256");
    }

    @Test
    void gives_every_client_access_tokens_as_the_gateway_wants_them() {
        for (var client : realm.get("clients")) {
            assertThat(client.at("/attributes/access.token.header.type.rfc9068").stringValue())
                    .isEqualTo("true");
            assertThat(texts(client.get("defaultClientScopes"))).contains("paceline", "basic");
            assertThat(client.get("implicitFlowEnabled").booleanValue()).isFalse();
            assertThat(client.get("directAccessGrantsEnabled").booleanValue()).isFalse();
            assertThat(client.get("fullScopeAllowed").booleanValue()).isFalse();
        }
        assertThat(mapper("paceline").at("/config/included.custom.audience").stringValue())
                .isEqualTo("paceline");
        assertThat(gatewayConfiguration()).contains("PACELINE_AUDIENCE:paceline}", "RS256");
    }

    @Test
    void offers_a_scope_for_each_service_and_verb_to_programs_alone() {
        var services = Set.of("team", "crm", "deal", "goal", "incentive", "analytics");

        assertThat(
                        texts(client("integration").get("optionalClientScopes")).stream()
                                .map(scope -> scope.split(":", 2)[0])
                                .collect(Collectors.toSet()))
                .isEqualTo(services);
        assertThat(texts(client("paceline-gateway").get("optionalClientScopes")))
                .containsExactly("audit:write");
        assertThat(client("paceline-cli").get("optionalClientScopes")).isEmpty();
    }

    @Test
    void lets_no_person_report_logins_by_asking_for_the_scope() {
        var bound = realm.at("/clientScopeMappings/paceline-gateway/0");

        assertThat(bound.get("clientScope").stringValue()).isEqualTo("audit:write");
        assertThat(texts(bound.get("roles"))).containsExactly("report-logins");
        assertThat(realm.get("users").valueStream().map(user -> user.get("username").stringValue()))
                .containsExactly("service-account-paceline-gateway");
    }

    @Test
    void marks_machines_and_nobody_else() {
        var marking =
                realm.get("clients")
                        .valueStream()
                        .filter(client ->
                                client.path("protocolMappers").toString().contains("\"gty\""))
                        .map(client -> client.get("clientId").stringValue());

        assertThat(marking).containsExactly("integration");
        assertThat(scope("audit:write").toString()).contains("client-credentials");
        assertThat(scope("profile").toString()).contains("employee_number").doesNotContain("gty");
    }

    @Test
    void slows_down_whoever_guesses_passwords() {
        assertThat(realm.get("bruteForceProtected").booleanValue()).isTrue();
        assertThat(realm.get("failureFactor").intValue()).isEqualTo(5);
        assertThat(realm.get("registrationAllowed").booleanValue()).isFalse();
    }

    @Test
    void holds_no_secret() {
        var secrets = realm.findValues("secret").stream().map(JsonNode::stringValue).toList();

        assertThat(secrets)
                .containsExactly("${PACELINE_CLIENT_SECRET}", "${PACELINE_INTEGRATION_SECRET}");
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    private static String gatewayConfiguration() {
        try {
            return Files.readString(Path.of("src/main/resources/application.yml"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private JsonNode client(String name) {
        return named("clients", "clientId", name);
    }

    private JsonNode scope(String name) {
        return named("clientScopes", "name", name);
    }

    private JsonNode mapper(String scope) {
        return scope(scope).get("protocolMappers").get(0);
    }

    private JsonNode named(String list, String field, String name) {
        return realm.get(list)
                .valueStream()
                .filter(entry -> entry.get(field).stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
