package io.paceline.bench.peers;

import io.paceline.bench.load.Arguments;

/// `infra/bench/run peers [outbox]`: one job done in several ways, in turn and in one run.
public final class Peers {

    private Peers() {}

    public static void main(String[] given) {
        var arguments = Arguments.of(given);
        var words = arguments.words();
        if (words.isEmpty() || words.contains("outbox")) {
            OutboxPeers.measure(arguments);
        }
    }
}
