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

    /// Approves what an interrupted run has left proposed, which cannot be proposed twice.
    void approveLeftOver(Person proposer, Person approver, String approvals, String kind) {
        for (var open : as(approver).all(approvals + "?limit=200&status=PROPOSED&kind=" + kind)) {
            if (open.at("/proposedBy/subject").asText().equals(proposer.user())) {
                approve(approver, approvals + "/" + open.path("id").asText());
            }
        }
    }

    /// One proposes and another approves.
    void agree(Person proposer, Person approver, String path, Map<String, ?> proposal) {
        as(proposer).propose(path, proposal).ifPresent(request -> approve(approver, request));
    }

    private void approve(Person approver, String request) {
        as(approver).post(request + "/approval", Map.of());
    }

    @Override
    public void close() {
        opened.values().forEach(GatewayApi::close);
    }
}
