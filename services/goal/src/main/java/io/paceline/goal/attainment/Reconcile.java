package io.paceline.goal.attainment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.goal.calendar.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proves that the incremental numbers are those of the facts: counts every deal from scratch,
/// compares, and repairs what differs. A difference is a fault of this service, so it is counted in
/// `paceline.goal.reconcile.repaired` and logged; the number should stay 0.
@Service
class Reconcile {

    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

    private static final DateRange ALWAYS =
            new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /// @param contributions how many of single deals were wrong
    /// @param days how many sums by day were wrong
    /// @param goals how many standings of goals were wrong
    record Outcome(int contributions, int days, int goals) {
        int repaired() {
            return contributions + days + goals;
        }
    }

    private final DealFacts facts;
    private final Structures structures;
    private final Sums sums;
    private final Repairs repairs;
    private final Attainments attainments;
    private final Clock clock;
    private final Counter repaired;

    Reconcile(
            DealFacts facts,
            Structures structures,
            Sums sums,
            Repairs repairs,
            Attainments attainments,
            Clock clock,
            MeterRegistry meters) {
        this.facts = facts;
        this.structures = structures;
        this.sums = sums;
        this.repairs = repairs;
        this.attainments = attainments;
        this.clock = clock;
        this.repaired =
                Counter.builder("paceline.goal.reconcile.repaired")
                        .description("Stored numbers that differed from the deal facts")
                        .register(meters);
    }

    @Scheduled(cron = "${paceline.goal.reconcile-cron}")
    @Transactional
    void everyNight() {
        reconcile();
    }

    @Transactional
    public Outcome reconcile() {
        structures.change();
        var structure = structures.current();
        var tally = new Tally(sums, structure);
        facts.won(ALWAYS, tally::count);
        int orphans = repairs.removeOrphans();
        int days = repairs.sumDays();
        List<UUID> goals = repairs.sumGoals(clock.instant());
        attainments.tell("reconciled", sums.standings(goals).values(), structure);
        return report(new Outcome(tally.corrected() + orphans, days, goals.size()));
    }

    private Outcome report(Outcome outcome) {
        if (outcome.repaired() > 0) {
            repaired.increment(outcome.repaired());
            LOG.error(
                    "Stored attainment differed from the deal facts and was repaired: {}", outcome);
        }
        return outcome;
    }
}
