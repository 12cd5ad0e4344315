package io.paceline.platform.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The request for which this thread works.
final class CurrentRequest {

    private static final ThreadLocal<@Nullable AuditedRequest> CURRENT = new ThreadLocal<>();

    Optional<AuditedRequest> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    Origin origin() {
        return get().map(AuditedRequest::origin).orElse(Origin.INSIDE);
    }

    /// Says that the log tells of the request already.
    void recorded() {
        get().ifPresent(AuditedRequest::recorded);
    }

    void enter(AuditedRequest request) {
        CURRENT.set(request);
    }

    void leave() {
        CURRENT.remove();
    }

    /// The request is over when the other thread works, so what matters of it is read now.
    Runnable carry(Runnable work) {
        var request = get().map(AuditedRequest::ended).orElse(null);
        return () -> {
            CURRENT.set(request);
            try {
                work.run();
            } finally {
                CURRENT.remove();
            }
        };
    }
}
