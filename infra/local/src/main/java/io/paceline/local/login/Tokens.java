package io.paceline.local.login;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.Folders;
import io.paceline.local.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Access tokens of the demonstration's issuer, for programs that use the platform as its people
/// and other systems do: the demonstration, system tests, benchmarks. Each is used until shortly
/// before it expires.
public final class Tokens {

    private static final int SPARE_S = 60;

    private final IssuerApi issuer;
    private final Secrets secrets;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Token> held = new HashMap<>();

    private record Token(String value, Instant usableUntil) {}

    public Tokens(URI issuer, Secrets secrets) {
        this.issuer = new IssuerApi(issuer);
        this.secrets = secrets;
    }

    /// Of the platform that `infra/local/start` runs.
    public static Tokens ofRunningPlatform() {
        var repository = Folders.repositoryHere();
        var data =
                Optional.ofNullable(System.getenv("PACELINE_DATA"))
                        .map(Path::of)
                        .orElse(repository.resolve("infra/local/data"));
        var issuer = URI.create("http://127.0.0.1:8090");
        return new Tokens(issuer, Secrets.in(new Folders(repository, data)));
    }

    /// Of the integration client, which may read and write everywhere and approve nothing.
    public String machine() {
        return held(
                Client.INTEGRATION.id(),
                () -> issuer.ofClient(Client.INTEGRATION.id(), Client.INTEGRATION.secret(secrets)));
    }

    public String of(Person person) {
        return held(
                person.user(),
                () -> new CodeLogin(issuer).logIn(person.user(), person.password(secrets)));
    }

    /// Of a person, by user name, such as `finn`.
    public String of(String user) {
        return of(Person.valueOf(user.toUpperCase(Locale.ROOT)));
    }

    private synchronized String held(String name, Supplier<JsonNode> login) {
        var token = held.get(name);
        if (token == null || clock.instant().isAfter(token.usableUntil())) {
            var now = clock.instant();
            var answer = login.get();
            var life = answer.path("expires_in").asLong();
            token =
                    new Token(
                            answer.path("access_token").asText(),
                            now.plusSeconds(Math.max(life - SPARE_S, life / 2)));
            held.put(name, token);
        }
        return token.value();
    }
}
