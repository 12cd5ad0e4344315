package io.paceline.platform.imports;

import io.paceline.platform.web.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks all rows of an import, then applies them together with the job's result in one
/// transaction.
final class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);

    private final ImportJobs jobs;
    private final ImportFaults faults;
    private final TransactionTemplate transactions;
    private final TransactionTemplate besides;
    private final Clock clock;

    RunImport(
            ImportJobs jobs,
            ImportFaults faults,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jobs = jobs;
        this.faults = faults;
        this.transactions = new TransactionTemplate(transactions);
        this.besides = new TransactionTemplate(transactions);
        this.besides.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void run(UUID id, PreparedImport<?> prepared) {
        try {
            checkAndApply(id, prepared);
        } catch (Refusal refusal) {
            jobs.failed(id, "Nothing was changed: " + refusal.detail(), clock.instant());
        } catch (IOException | RuntimeException failure) {
            log.error("Import {} failed", id, failure);
            jobs.failed(
                    id,
                    "Something went wrong on our side, nothing was changed; the log names import "
                            + id,
                    clock.instant());
        }
    }

    private <R> void checkAndApply(UUID id, PreparedImport<R> prepared) throws IOException {
        var progress = progress(id);
        var checked = check(id, prepared, progress);
        if (!checked.isEmpty()) {
            apply(id, prepared, checked, progress);
        }
    }

    /// The rows to apply, none when the import is refused. What was read of the file is forgotten
    /// when it returns: the rows of a large file do not fit into memory twice.
    private <R> List<R> check(UUID id, PreparedImport<R> prepared, ImportProgress progress)
            throws IOException {
        var rows = prepared.rows(progress::applied);
        var resolved = resolve(prepared, rows);
        var faulty = rows.stream().filter(ImportRow::faulty).toList();
        var options = prepared.options();
        var refused =
                resolved.isEmpty()
                        || (options.mode() == ImportOptions.Mode.ALL && !faulty.isEmpty());
        var next =
                !refused
                        ? ImportJob.Status.APPLYING
                        : options.dryRun() ? ImportJob.Status.PREVIEWED : ImportJob.Status.REJECTED;
        transactions.executeWithoutResult(_ -> {
            faults.add(id, faulty);
            requireRunning(
                    jobs.checked(
                            id,
                            next,
                            resolved.size(),
                            faulty.size(),
                            refused ? clock.instant() : null));
        });
        return refused ? List.of() : resolved;
    }

    private static <R> List<R> resolve(PreparedImport<R> prepared, List<ImportRow> rows) {
        var readable = rows.stream().filter(row -> !row.faulty()).toList();
        var resolved =
                prepared.kind().resolve(new ImportRows(readable, prepared.options().settings()));
        long valid = readable.stream().filter(row -> !row.faulty()).count();
        if (resolved.size() != valid) {
            throw new IllegalStateException(
                    "%s resolved %d of %d rows without a fault"
                            .formatted(prepared.kind().name(), resolved.size(), valid));
        }
        return resolved;
    }

    /// A preview applies too, and takes it back: so it tells exactly what would be created.
    private <R> void apply(
            UUID id, PreparedImport<R> prepared, List<R> rows, ImportProgress progress) {
        var dryRun = prepared.options().dryRun();
        var outcome =
                transactions.execute(transaction -> {
                    var applied = prepared.kind().apply(rows, progress);
                    if (dryRun) {
                        transaction.setRollbackOnly();
                    } else {
                        finish(id, ImportJob.Status.DONE, applied);
                    }
                    return applied;
                });
        if (dryRun) {
            finish(id, ImportJob.Status.PREVIEWED, outcome);
        }
    }

    private void finish(UUID id, ImportJob.Status status, ImportOutcome outcome) {
        requireRunning(jobs.applied(id, status, outcome, clock.instant()));
    }

    /// A job that was given up meanwhile must not change anything any more.
    private static void requireRunning(boolean running) {
        if (!running) {
            throw new IllegalStateException("The import was ended by another process");
        }
    }

    private ImportProgress progress(UUID id) {
        return new ThrottledProgress(
                rows -> besides.executeWithoutResult(_ -> jobs.progress(id, rows)));
    }
}
