package io.paceline.testkit.access;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/// Every endpoint of a service, asked by everybody of [TestTeam], by machines, and with tokens that
/// must not be accepted.
///
/// @param rosas values of path variables that name what is rosa's, by the beginning of the path:
///   `/api/deal/deals/{id}` is the key of `id` there and below
/// @param sids the same for what is sid's, which nobody in the west may see
/// @param secrets texts that are in what is sid's alone
public record AccessMatrix(
        String service,
        TestHttp http,
        Map<String, String> rosas,
        Map<String, String> sids,
        List<String> secrets) {

    private static final Map<String, String> PERSONS =
            Map.of(
                    "rosa", "MEMBER",
                    "max", "MANAGER",
                    "dora", "DIRECTOR",
                    "carla", "COMPENSATION",
                    "cora", "COMPENSATION",
                    "finn", "FINANCE",
                    "fred", "FINANCE",
                    "otto", "OPERATOR");

    /// The others have their roles in the west.
    private static final Set<String> EVERYWHERE = Set.of("cora", "fred", "otto");

    public AccessMatrix {
        rosas = Map.copyOf(rosas);
        sids = Map.copyOf(sids);
        secrets = List.copyOf(secrets);
    }

    public Stream<DynamicNode> tests() {
        if (System.getProperty("paceline.access.write") != null) {
            AccessTable.write(service);
        }
        PERSONS.keySet().forEach(this::awaitRole);
        return Stream.concat(
                Stream.of(
                        dynamicTest(
                                "every endpoint has its row in docs/security.md, and only they",
                                this::requireTable)),
                AccessTable.rows(service).values().stream()
                        .map(it -> dynamicContainer(it.name(), tests(it))));
    }

    private void awaitRole(String person) {
        var freshness = "/api/%s/freshness".formatted(service);
        eventually(() ->
                assertThat(http.as(TestTeam.user(person)).get(freshness).status()).isEqualTo(200));
    }

    private void requireTable() {
        assertThat(AccessTable.rows(service))
                .as("docs/security.md; run with -Dpaceline.access.write, read, commit")
                .isEqualTo(AccessTable.documented(service));
    }

    private Stream<DynamicTest> tests(Endpoint endpoint) {
        var calls = new EndpointCalls(endpoint, http);
        return Stream.of(
                        badTokens(calls),
                        strangers(endpoint, calls),
                        persons(endpoint, calls),
                        machines(endpoint, calls))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> badTokens(EndpointCalls calls) {
        return BadTokens.all().entrySet().stream()
                .map(token ->
                        dynamicTest(
                                token.getKey() + " is refused",
                                () ->
                                        assertThat(
                                                        calls.with(
                                                                        http.with(token.getValue()),
                                                                        rosas)
                                                                .status())
                                                .isEqualTo(401)));
    }

    private Stream<DynamicTest> strangers(Endpoint endpoint, EndpointCalls calls) {
        var anybody = endpoint.roles().containsKey("ANYBODY");
        return Stream.of(
                dynamicTest(
                        "nobody is told to log in",
                        () ->
                                assertThat(calls.with(http.asNobody(), rosas).status())
                                        .isEqualTo(401)),
                dynamicTest(
                        "a stranger has no right",
                        () -> requireRight(calls.with(http.as("stranger"), rosas), anybody)));
    }

    private Stream<DynamicTest> persons(Endpoint endpoint, EndpointCalls calls) {
        return PERSONS.entrySet().stream()
                .flatMap(person -> {
                    var reach = reach(endpoint, person.getKey(), person.getValue());
                    var asPerson = http.as(TestTeam.user(person.getKey()));
                    return Stream.of(
                            dynamicTest(
                                    person.getKey() + " in the west",
                                    () -> near(endpoint, calls.with(asPerson, rosas), reach)),
                            dynamicTest(
                                    person.getKey() + " in the east",
                                    () ->
                                            far(
                                                    endpoint,
                                                    calls,
                                                    asPerson,
                                                    person.getValue(),
                                                    reach)));
                });
    }

    /// Empty where the person lacks the right.
    private static String reach(Endpoint endpoint, String person, String role) {
        if (endpoint.roles().containsKey("ANYBODY")) {
            return "all";
        }
        // A manager is a member too.
        var asMember = role.equals("MANAGER") ? endpoint.roles().getOrDefault("MEMBER", "") : "";
        var breadth = endpoint.roles().getOrDefault(role, asMember);
        return switch (breadth) {
            case "whole" -> EVERYWHERE.contains(person) ? "all" : "";
            case "unit" -> EVERYWHERE.contains(person) ? "all" : breadth;
            default -> breadth;
        };
    }

    private Stream<DynamicTest> machines(Endpoint endpoint, EndpointCalls calls) {
        var scope = endpoint.roles().get("MACHINE");
        var anybody = endpoint.roles().containsKey("ANYBODY");
        return Stream.of(service + ":read", service + ":write", "audit:write", "other:read")
                .map(given ->
                        dynamicTest(
                                "a machine with " + given,
                                () ->
                                        requireRight(
                                                calls.with(http.asMachine(given), rosas),
                                                anybody || given.equals(scope))));
    }

    private void near(Endpoint endpoint, EndpointCalls.Seen seen, String reach) {
        requireRight(seen, !reach.isEmpty());
        if (!reach.isEmpty() && endpoint.reads() && EndpointCalls.names(endpoint, rosas)) {
            assertThat(seen.status()).as(seen.text()).isBetween(200, 299);
        }
        requireSilence(seen, reach);
    }

    private void far(
            Endpoint endpoint, EndpointCalls calls, TestHttp person, String role, String reach) {
        var seen = calls.with(person, sids);
        var bounded = !reach.isEmpty() && !reach.equals("all");
        if (bounded && EndpointCalls.names(endpoint, sids)) {
            // A body that is wrong for anything may be refused before the thing is looked for.
            int unknown = calls.with(person, EndpointCalls.withoutThings(sids)).status();
            assertThat(seen.status())
                    .as(seen.text())
                    .isEqualTo(everybodyReads(endpoint, role) && unknown == 404 ? 403 : unknown);
            assertThat(unknown).isIn(404, 400, 422);
            assertThat(endpoint.reads() && unknown != 404).isFalse();
        } else {
            requireRight(seen, !reach.isEmpty());
        }
        requireSilence(seen, reach);
        if (endpoint.reads()) {
            requireSilence(calls.asCsv(person, sids), reach);
        }
    }

    /// What everybody may see is there, though not to be changed.
    private boolean everybodyReads(Endpoint endpoint, String role) {
        var reading = AccessTable.rows(service).get("GET " + endpoint.path());
        return reading != null && "all".equals(reading.roles().get(role));
    }

    private static void requireRight(EndpointCalls.Seen seen, boolean has) {
        if (has) {
            assertThat(seen.status()).as(seen.text()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(seen.status()).as(seen.text()).isEqualTo(403);
        }
    }

    /// Nothing of what is sid's, unless the right reaches to everything.
    private void requireSilence(EndpointCalls.Seen seen, String reach) {
        assertThat(seen.status()).as(seen.text()).isLessThan(500);
        if (!secrets.isEmpty() && !reach.equals("all") && seen.status() < 300) {
            assertThat(seen.text()).doesNotContain(secrets);
        }
    }
}
