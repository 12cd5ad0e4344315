package io.paceline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.login.Person;
import io.paceline.local.login.Tokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Logins at the shipped issuer, whose jar Maven packages before it comes here.
class TokensTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final Tokens TOKENS = PLATFORM.tokens();

    @BeforeAll
    static void the_issuer_runs() {
        PLATFORM.start(Service.ISSUER);
    }

    @Test
    void of_the_machine_client_carry_its_scopes() throws IOException {
        var claims = claims(TOKENS.machine());

        assertThat(claims.path("sub").asText()).isEqualTo("integration");
        assertThat(claims.path("scope").asText().split(" ", -1))
                .hasSize(11)
                .contains("team:write", "analytics:read")
                .doesNotContain("audit:write");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_person_name_them_as_their_subject(Person person) throws IOException {
        var claims = claims(TOKENS.of(person));

        assertThat(claims.path("sub").asText()).isEqualTo(person.user());
        assertThat(claims.path("aud").asText()).isEqualTo("paceline");
        assertThat(claims.path("employee_number").asText()).isEqualTo(person.employeeNumber());
    }

    @Test
    void are_used_again_while_they_last() {
        assertThat(TOKENS.of("finn")).isEqualTo(TOKENS.of(Person.FINN));
    }

    @Test
    void are_not_given_for_a_wrong_password(@TempDir Path elsewhere) {
        var guessed = Secrets.in(new Folders(Folders.repositoryHere(), elsewhere));
        var tokens = new Tokens(PLATFORM.address(Service.ISSUER), guessed);

        assertThatThrownBy(() -> tokens.of(Person.DORA)).isInstanceOf(CannotStart.class);
        assertThatThrownBy(tokens::machine).isInstanceOf(CannotStart.class);
    }

    @ParameterizedTest
    @CsvSource({"integration, ''", "otto, otto"})
    void are_printed_in_one_line_by_the_script(String subject, String argument)
            throws IOException, InterruptedException {
        var output = script(argument);

        assertThat(output).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(claims(output.strip()).path("sub").asText()).isEqualTo(subject);
    }

    @Test
    void are_refused_by_the_script_for_who_is_unknown() throws IOException, InterruptedException {
        assertThat(script("nobody")).contains("Nobody goes by that name here");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void come_from_an_issuer_that_others_cannot_reach() {
        var ports = TestPlatform.PORTS;

        assertThat(PLATFORM.listening())
                .allMatch(socket -> socket.getAddress().isLoopbackAddress())
                .extracting(InetSocketAddress::getPort)
                .contains(ports.of(Service.ISSUER), ports.managementOf(Service.ISSUER));
    }

    private static String script(String... arguments) throws IOException, InterruptedException {
        var folders = TestPlatform.folders();
        var script = new ProcessBuilder(folders.infra("local/token").toString());
        Arrays.stream(arguments).filter(word -> !word.isEmpty()).forEach(script.command()::add);
        script.environment().put("PACELINE_DATA", folders.data().toString());
        script.environment().put("PACELINE_ISSUER", PLATFORM.address(Service.ISSUER).toString());
        var process = script.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    private static JsonNode claims(String token) throws IOException {
        var body = token.split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(body));
    }
}
