package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.attainment.Sums.ShareOf;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.contribution.Contribution;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for contributions, sums and standings wherever they are kept.
abstract class SumsContract {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);
    static final DateRange YEAR = new DateRange(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1));
    static final Instant NOW = Instant.parse("2017-08-15T12:00:00Z");

    final UUID deal = UUID.randomUUID();
    final Measure measure =
            new Measure(Owner.member(UUID.randomUUID()), Metric.DEALS_WON, Scope.EVERYTHING, null);
    final UUID measureId = UUID.randomUUID();
    final Goal goal =
            new Goal(
                    UUID.randomUUID(),
                    1,
                    "Goal",
                    measure,
                    FiscalCalendar.CALENDAR_YEAR.year(2017),
                    BigDecimal.TEN,
                    null,
                    false,
                    GoalStatus.ACTIVE);

    abstract Sums sums();

    abstract Structures structures();

    /// Keeps the goal itself.
    abstract void keep(Goal kept);

    abstract PlatformTransactionManager transactions();

    @Test
    void a_contribution_is_put_replaced_and_removed() {
        var before = contribution(MARCH, "10.00");
        var after = contribution(MARCH.plusDays(1), "12.00");

        inTransaction(() -> sums().apply(Difference.between(List.of(), List.of(before))));
        assertThat(sums().contributionsOf(List.of(deal))).containsExactly(before);

        inTransaction(() -> sums().apply(Difference.between(List.of(before), List.of(after))));
        assertThat(sums().contributionsOf(List.of(deal))).containsExactly(after);

        inTransaction(() -> sums().apply(Difference.between(List.of(after), List.of())));
        assertThat(sums().contributionsOf(List.of(deal))).isEmpty();
    }

    @Test
    void days_change_by_differences() {
        addToDay(MARCH, "10.00");
        addToDay(MARCH, "-2.50");

        var days = sums().days(measureId, YEAR);

        assertThat(days).hasSize(1);
        assertThat(days.get(MARCH)).isEqualByComparingTo("7.50");
        assertThat(sums().days(measureId, new DateRange(YEAR.from(), MARCH))).isEmpty();
    }

    @Test
    void a_share_is_what_came_before_a_day() {
        addToDay(MARCH, "10.00");
        addToDay(MARCH.plusDays(5), "30.00");
        var asked = new ShareOf(measureId, YEAR, MARCH.plusDays(5));
        var unknown = new ShareOf(UUID.randomUUID(), YEAR, MARCH);

        var shares = sums().shares(List.of(asked, unknown));

        assertThat(shares).containsOnlyKeys(asked);
        assertThat(Objects.requireNonNull(shares.get(asked)).total()).isEqualByComparingTo("40");
        assertThat(Objects.requireNonNull(shares.get(asked)).before()).isEqualByComparingTo("10");
    }

    @Test
    void a_standing_starts_from_the_days_of_its_period() {
        addToDay(MARCH, "2");
        addToDay(YEAR.to(), "5");

        start();

        assertThat(standing()).isEqualTo(new Standing(goal.id(), 1, standing().achieved(), NOW));
        assertThat(standing().achieved().sameAs(new Sum(new BigDecimal("2"), 1))).isTrue();
    }

    @Test
    void a_standing_moves_on_by_differences() {
        start();

        inTransaction(() -> {
            var moved = sums().addToGoals(Map.of(goal.id(), new Sum(BigDecimal.TWO, 1)), NOW);
            assertThat(moved).hasSize(1);
            assertThat(moved.getFirst().revision()).isEqualTo(2);
        });

        assertThat(standing().revision()).isEqualTo(2);
        assertThat(standing().achieved().sameAs(new Sum(BigDecimal.TWO, 1))).isTrue();
    }

    @Test
    void a_goal_without_standing_is_passed_over() {
        inTransaction(
                () -> assertThat(sums().addToGoals(Map.of(goal.id(), Sum.ZERO), NOW)).isEmpty());

        assertThat(sums().standings(List.of(goal.id()))).isEmpty();
    }

    private void start() {
        inTransaction(() -> {
            structures().change();
            structures().track(List.of(new TrackedMeasure(measureId, measure, YEAR.from())));
            keep(goal);
            structures().changed();
            sums().start(List.of(goal), NOW);
        });
    }

    private Standing standing() {
        return Objects.requireNonNull(sums().standings(List.of(goal.id())).get(goal.id()));
    }

    private void addToDay(LocalDate day, String amount) {
        var sum = new Sum(new BigDecimal(amount), 1);
        inTransaction(() -> sums().addToDays(Map.of(new MeasureDay(measureId, day), sum)));
    }

    private Contribution contribution(LocalDate day, String amount) {
        return new Contribution(measureId, deal, day, new BigDecimal(amount));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions()).executeWithoutResult(_ -> work.run());
    }
}
