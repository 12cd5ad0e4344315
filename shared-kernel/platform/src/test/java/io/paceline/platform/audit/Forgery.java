package io.paceline.platform.audit;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What only the owner of the database could do: get around the triggers.
public final class Forgery {

    private Forgery() {}

    public static void emptyLog(JdbcClient jdbc, TransactionTemplate transaction) {
        tamper(
                jdbc,
                transaction,
                it -> it.sql("truncate audit_block, audit_entry restart identity").update());
    }

    public static void tamper(
            JdbcClient jdbc, TransactionTemplate transaction, Consumer<JdbcClient> forgery) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            forgery.accept(jdbc);
        });
    }
}
