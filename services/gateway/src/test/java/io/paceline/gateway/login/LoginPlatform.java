package io.paceline.gateway.login;

import io.paceline.gateway.StubService;
import io.paceline.gateway.TestDatabase;
import io.paceline.testkit.FreePort;
import java.util.List;
import java.util.stream.Stream;

/// One issuer for two gateways, with services that a test tells what to answer.
final class LoginPlatform implements AutoCloseable {

    private static final int FIRST_PORT = FreePort.find();
    private static final int SECOND_PORT = FreePort.find();

    /// One for all tests: a process takes long to start.
    static final IssuerProcess ISSUER =
            new IssuerProcess(
                    List.of("http://127.0.0.1:" + FIRST_PORT, "http://127.0.0.1:" + SECOND_PORT));

    final int firstPort = FIRST_PORT;
    final IssuerProcess issuer = ISSUER;
    final StubService team = new StubService();
    final StubService deal = new StubService();
    final StubService analytics = new StubService();
    final String database = TestDatabase.empty();

    RunningGateway first(String... properties) {
        return gateway(FIRST_PORT, properties);
    }

    RunningGateway second(String... properties) {
        return gateway(SECOND_PORT, properties);
    }

    private RunningGateway gateway(int port, String... properties) {
        var usual =
                Stream.of(
                        "PACELINE_TEAM_URL=" + team.address(),
                        "PACELINE_DEAL_URL=" + deal.address(),
                        "PACELINE_ANALYTICS_URL=" + analytics.address(),
                        "paceline.gateway.login.cached=0s",
                        "paceline.gateway.audit.every=100ms");
        return new RunningGateway(
                port,
                database,
                issuer.address(),
                Stream.concat(usual, Stream.of(properties)).toArray(String[]::new));
    }

    @Override
    public void close() {
        team.close();
        deal.close();
        analytics.close();
    }
}
