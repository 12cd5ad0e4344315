package io.paceline.local.demo;

import io.paceline.local.login.Person;
import io.paceline.local.login.Tokens;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/// The public API as the demonstration's people use it.
final class People implements AutoCloseable {

    private final URI gateway;
    private final Tokens tokens;
    private final Map<Person, GatewayApi> opened = new EnumMap<>(Person.class);

    People(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    GatewayApi as(Person person) {
        return opened.computeIfAbsent(
                person, _ -> new GatewayApi(gateway, () -> tokens.of(person)));
    }

    /// One proposes and another approves.
    void agree(Person proposer, Person approver, String path, Map<String, ?> proposal) {
        as(proposer)
                .propose(path, proposal)
                .ifPresent(request -> as(approver).post(request + "/approval", Map.of()));
    }

    @Override
    public void close() {
        opened.values().forEach(GatewayApi::close);
    }
}
