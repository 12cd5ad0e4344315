package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Member.Placement;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.goal.organisation.Unit;
import io.paceline.goal.organisation.Unit.Parent;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalStatus;
import io.paceline.goal.setting.Goals;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A sales force of 35 in 6 teams with a goal for everyone, for the year and each quarter.
@IntegrationTest
class CostOfADealTest {

    private static final int BATCH = 200;
    private static final int ROUND = 20;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    @Autowired WhenDealsChangeCountThem deals;
    @Autowired WhenOrganisationChangesCountAgain organisation;
    @Autowired MeasureGoals measureGoals;
    @Autowired StructureLock lock;
    @Autowired Goals goals;
    @Autowired Reconcile reconcile;
    @Autowired PlatformTransactionManager transactions;

    final UUID company = UUID.randomUUID();
    final List<UUID> teams = ids(6);
    final List<UUID> members = ids(35);

    @Test
    void is_printed_and_every_deal_counts_once() {
        found();
        round(0);

        long first = round(1);
        IntStream.range(2, 5).forEach(this::round);
        long last = round(5);

        LoggerFactory.getLogger(getClass())
                .info(
                        "{} deals per second at first, {} after {} deals",
                        ROUND * BATCH * 1_000_000_000L / first,
                        ROUND * BATCH * 1_000_000_000L / last,
                        5 * ROUND * BATCH);
        assertThat(reconcile.reconcile().repaired()).isZero();
    }

    private long round(int number) {
        var batches =
                IntStream.range(0, ROUND)
                        .mapToObj(batch -> batch((number * ROUND + batch) * BATCH))
                        .toList();
        long start = System.nanoTime();
        batches.forEach(batch -> inTransaction(() -> deals.apply(batch)));
        return System.nanoTime() - start;
    }

    private List<ReceivedEvent> batch(int from) {
        return IntStream.range(from, from + BATCH).mapToObj(this::deal).toList();
    }

    private ReceivedEvent deal(int number) {
        var id = UUID.randomUUID();
        var lines = List.of(new Line(company, BigDecimal.ONE));
        var split =
                new Split(
                        members.get(number % members.size()),
                        SplitKind.REVENUE,
                        new BigDecimal("100"),
                        List.of(new BigDecimal("1250.75")));
        var day = LocalDate.of(2017, 1, 1).plusDays(number % 365);
        var state = new DealState(id, "WON", day, "USD", null, lines, List.of(split));
        return new Message(EventType.DEAL_WON, id, 1, state).received();
    }

    private void found() {
        var events = new ArrayList<ReceivedEvent>();
        events.add(unit(company, null));
        teams.forEach(team -> events.add(unit(team, company)));
        for (int i = 0; i < members.size(); i++) {
            var placement = new Placement(START, null, teams.get(i % teams.size()));
            var member = new Member(members.get(i), "M", null, null, null, List.of(placement));
            events.add(new Message(EventType.MEMBER_JOINED, member.id(), 1, member).received());
        }
        inTransaction(() -> organisation.apply(events));
        inTransaction(this::activate);
    }

    private void activate() {
        var owners =
                Stream.concat(
                        Stream.concat(Stream.of(company), teams.stream()).map(Owner::unit),
                        members.stream().map(Owner::member));
        var active = owners.flatMap(this::goals).toList();
        lock.change();
        goals.add(active);
        measureGoals.start(active);
    }

    private Stream<Goal> goals(Owner owner) {
        var measure =
                new Measure(owner, Metric.REVENUE, Scope.EVERYTHING, Currency.getInstance("USD"));
        return FiscalCalendar.CALENDAR_YEAR.periods(2017).stream()
                .limit(5)
                .map(period ->
                        new Goal(
                                UUID.randomUUID(),
                                1,
                                "Goal",
                                measure,
                                period,
                                BigDecimal.TEN,
                                null,
                                true,
                                GoalStatus.ACTIVE));
    }

    private static ReceivedEvent unit(UUID id, @org.jspecify.annotations.Nullable UUID parent) {
        var unit = new Unit(id, "Unit", null, List.of(new Parent(START, null, parent)));
        return new Message(EventType.UNIT_CREATED, id, 1, unit).received();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
