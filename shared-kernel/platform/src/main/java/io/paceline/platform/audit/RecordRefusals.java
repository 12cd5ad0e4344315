package io.paceline.platform.audit;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Writes refusals in a transaction of their own, since the one of the command was taken back.
class RecordRefusals {

    private static final Logger log = LoggerFactory.getLogger(RecordRefusals.class);

    private final RefusalLimit limit = new RefusalLimit();
    private final AuditLog entries;

    RecordRefusals(AuditLog entries) {
        this.entries = entries;
    }

    /// Never fails: the caller has been answered.
    void record(Entry refusal) {
        if (limit.admits(refusal)) {
            write(refusal);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void writeCounted() {
        limit.next().forEach(this::write);
    }

    private void write(Entry refusal) {
        try {
            entries.add(refusal);
        } catch (RuntimeException failure) {
            log.error(
                    "{} refusals of {} ({}) could not be recorded",
                    refusal.verdict().times(),
                    refusal.deed().action(),
                    refusal.verdict().code(),
                    failure);
        }
    }
}
