package io.paceline.goal.attainment;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Settles what was counted: moves the sums on and tells each goal's new attainment once.
@Service
class Attainments {

    private final Sums sums;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    Attainments(Sums sums, Outbox outbox, Clock clock, @Value("${paceline.zone}") ZoneId zone) {
        this.sums = sums;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /// Days first, then goals, each in the order of its key: the same in every transaction.
    void settle(Tally tally, Structure structure) {
        sums.addToDays(tally.days());
        tell("counted", sums.addToGoals(tally.goals(), clock.instant()), structure);
    }

    void tell(String reason, Collection<Standing> standings, Structure structure) {
        if (standings.isEmpty()) {
            return;
        }
        var change = Change.of(reason, "achieved", "ratio", "expected", "pace", "deals");
        outbox.append(
                of(standings, structure).stream()
                        .map(attainment -> publication(attainment, change))
                        .toList());
    }

    List<Attainment> of(Collection<Standing> standings, Structure structure) {
        var goals = standings.stream().map(it -> structure.goal(it.goalId())).toList();
        var today = today();
        var expected = new Seasons(sums, structure).expected(goals, today);
        return standings.stream()
                .map(standing -> {
                    var goal = structure.goal(standing.goalId());
                    var byNow = expected.getOrDefault(goal.id(), goal.target());
                    return new Attainment(goal, standing, byNow, today);
                })
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Publication publication(Attainment attainment, Change change) {
        var standing = attainment.standing();
        return new Publication(
                EventType.ATTAINMENT_CHANGED,
                standing.goalId(),
                standing.revision(),
                standing.changedAt(),
                change,
                attainment.state());
    }
}
