package io.paceline.platform.audit;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.audit.Entry.Source;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sees to it that no request changes anything without an entry: at the end of each of its
/// transactions, one that has written and recorded nothing records the request itself.
final class RecordCommand implements TransactionExecutionListener {

    private final AuditLog log;
    private final CurrentCaller callers;
    private final CurrentRequest requests;
    private final Clock clock;

    RecordCommand(AuditLog log, CurrentCaller callers, CurrentRequest requests, Clock clock) {
        this.log = log;
        this.callers = callers;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var request = requests.get().filter(it -> it.changes() && !it.isRecorded());
        if (failure == null
                && request.isPresent()
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(request.get()));
        }
    }

    /// For a change that was made outside of a transaction.
    void answered(AuditedRequest request, Optional<Caller> caller) {
        if (request.changes() && !request.isRecorded()) {
            log.add(entry(request, caller));
            request.recorded();
        }
    }

    private Entry entry(AuditedRequest request, Optional<Caller> caller) {
        return Entry.of(
                clock.instant(),
                new Source(caller.map(Actor::of).orElse(Actor.UNKNOWN), request.origin()),
                new Deed(request.name(), request.object(), null, request.asked()),
                Verdict.SUCCEEDED);
    }

    /// Last of all, since others may publish events when the transaction ends.
    private final class AtTheEnd implements TransactionSynchronization {

        private final AuditedRequest request;

        AtTheEnd(AuditedRequest request) {
            this.request = request;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly
                    && !request.isRecorded()
                    && log.addIfChanged(entry(request, callers.get()))) {
                request.recorded();
            }
        }
    }
}
