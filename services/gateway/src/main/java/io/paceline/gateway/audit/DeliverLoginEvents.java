package io.paceline.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.issuer.RefreshRefused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/// Delivers events to the audit log, oldest first, until it has taken each; its ids make a second
/// delivery harmless. An event that is refused by itself is put aside, so that it stops no other.
@Component
class DeliverLoginEvents {

    private static final System.Logger LOG = System.getLogger(DeliverLoginEvents.class.getName());
    private static final int LONGEST_SKIP = 30;

    /// Refusals that say nothing about the events.
    private static final Set<HttpStatusCode> PASSING =
            Set.of(
                    HttpStatus.UNAUTHORIZED,
                    HttpStatus.FORBIDDEN,
                    HttpStatus.NOT_FOUND,
                    HttpStatus.REQUEST_TIMEOUT,
                    HttpStatus.TOO_MANY_REQUESTS);

    private final LoginEvents events;
    private final AuditLog log;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private int failures;
    private int skip;

    DeliverLoginEvents(
            LoginEvents events,
            AuditLog log,
            AuditSettings settings,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.events = events;
        this.log = log;
        this.settings = settings;
        this.transaction = transaction;
        meters.gauge("paceline.login.events.failures", this, delivery -> delivery.failures);
    }

    @Scheduled(fixedDelayString = "${paceline.gateway.audit.every}")
    void deliver() {
        if (skip > 0) {
            skip--;
            return;
        }
        try {
            while (deliverOldest() == settings.batch()) {
                failures = 0;
            }
            failures = 0;
        } catch (RestClientException
                | IssuerAway
                | RefreshRefused
                | DataAccessException
                | TransactionException notTaken) {
            failures++;
            skip = Math.min(LONGEST_SKIP, 1 << Math.min(failures, 10));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Login events wait for the audit log: {0}",
                    notTaken.getClass().getSimpleName());
        }
    }

    private int deliverOldest() {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    var oldest = events.lockOldest(settings.batch());
                    if (!oldest.isEmpty()) {
                        deliver(oldest);
                    }
                    return oldest.size();
                }));
    }

    private void deliver(List<LoginEvent> batch) {
        try {
            log.take(batch);
            events.remove(batch);
        } catch (HttpClientErrorException refused) {
            if (PASSING.contains(refused.getStatusCode())) {
                throw refused;
            }
            if (batch.size() == 1) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "The audit log refuses login event {0}: {1}",
                        batch.getFirst().id(),
                        refused.getStatusCode());
                events.putAside(batch.getFirst(), refused.getStatusCode().toString());
            } else {
                batch.forEach(event -> deliver(List.of(event)));
            }
        }
    }
}
