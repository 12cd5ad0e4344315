package io.paceline.bench.peers.outbox;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes deals and their events, as a service would: all of a call in one transaction.
final class Writer {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sender sender;

    Writer(JdbcClient jdbc, TransactionTemplate transaction, Sender sender) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sender = sender;
    }

    void write(List<Event> events, Commits commits) {
        transaction.executeWithoutResult(_ -> {
            TransactionSynchronizationManager.registerSynchronization(noting(events, commits));
            for (var event : events) {
                jdbc.sql(
                                "insert into won_deal (id, amount, won_at) values (?::uuid, 1250.00, now())")
                        .param(event.key())
                        .update();
                sender.send(event);
            }
        });
    }

    /// Before anything else that waits for the commit, which some ways do in this very thread.
    private static TransactionSynchronization noting(List<Event> events, Commits commits) {
        return new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                commits.note(events);
            }

            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }
        };
    }
}
