package io.paceline.platform.audit.chain;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals what is complete, one instance at a time.
class SealEntries implements InitializingBean {

    /// Bounds the memory of a verification, which reads a block at a time.
    static final int LARGEST_BLOCK = 2_000;

    private static final Logger log = LoggerFactory.getLogger(SealEntries.class);
    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(7005)";
    private static final String BEGIN_ERA =
            """
            insert into audit_era (cluster)
            select system_identifier from pg_control_system() as here
            where here.system_identifier is distinct from
                (select cluster from audit_era order by number desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Blocks blocks;
    private final LoggedEntries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealEntries(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.blocks = new Blocks(jdbc);
        this.entries = new LoggedEntries(jdbc);
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Before anything is recorded here: a dump may have been loaded into another cluster, whose
    /// transactions count from the beginning.
    @Override
    public void afterPropertiesSet() {
        jdbc.sql(BEGIN_ERA).update();
    }

    @Scheduled(fixedDelayString = "${paceline.audit.seal-every:5s}")
    void seal() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> sealOne()))) {
            // There may be more than one block to seal.
        }
    }

    /// Answers whether the block is full.
    private boolean sealOne() {
        if (!jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single()) {
            return false;
        }
        var head = blocks.head();
        var next = entries.completeAfter(head.last(), LARGEST_BLOCK);
        if (next.isEmpty()) {
            return false;
        }
        var block =
                Block.of(
                        head,
                        next.getLast().place(),
                        next.stream().map(LoggedEntry::entry).toList(),
                        clock.instant());
        blocks.add(block);
        log.info(
                "Audit head: block {} of {} entries, hash {}",
                block.number(),
                next.size(),
                block.seal().hash());
        return next.size() == LARGEST_BLOCK;
    }
}
