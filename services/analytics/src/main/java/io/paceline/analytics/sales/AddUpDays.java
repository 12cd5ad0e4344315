package io.paceline.analytics.sales;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds up the days on which nothing has changed for a while. A busy day is left alone: it is
/// counted from its sales whenever someone asks.
@Service
class AddUpDays {

    static final Duration QUIET = Duration.ofSeconds(5);

    private final SalesDays days;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddUpDays(SalesDays days, TransactionTemplate transaction, Clock clock) {
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void addUpQuietDays() {
        addUp(clock.instant().minus(QUIET));
    }

    /// All days that nobody has touched after a time, some in each transaction.
    void addUp(Instant untouchedSince) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> addUpSome(untouchedSince)));
        }
    }

    private boolean addUpSome(Instant untouchedSince) {
        var quiet = days.takeUntouchedSince(untouchedSince);
        if (!quiet.isEmpty()) {
            days.addUp(quiet);
        }
        return !quiet.isEmpty();
    }
}
