package io.paceline.goal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.allocation.Allocation.Method;
import io.paceline.goal.allocation.Allocation.Terms;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalStatus;
import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    static final Organisation NOBODY = new Organisation(Map.of(), Map.of(), Map.of());
    static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;

    @ParameterizedTest(name = "{0} {1} over-assigned by {2} is {3}: {4}")
    @CsvSource({
        "10000000, USD, 0,    10000000.00, nothing on top",
        "10000000, USD, 0.05, 10500000.00, five percent on top",
        "10000000, USD, -0.1, 9000000.00,  under-assigned",
        "333.33,   USD, 0.05, 350.00,      the total is rounded to the cent once",
        "1000,     JPY, 0.0005, 1001,      the yen has no decimals",
        "1.001,    KWD, 0.1,  1.101,       the dinar has three",
    })
    void add_up_to_the_target_and_what_is_assigned_over_it(
            BigDecimal target, String currency, BigDecimal over, BigDecimal sum, String why) {
        var parts = parts(over).toOwners(goal(target, currency), owners(7), Shares.even(7), NOBODY);

        assertThat(sum(parts)).as(why).isEqualTo(sum);
    }

    @ParameterizedTest
    @Randomly
    void add_up_at_every_level(RandomGenerator random) {
        var over = BigDecimal.valueOf(random.nextInt(-500, 1001), 3);
        var currency = List.of("USD", "JPY", "KWD").get(random.nextInt(3));
        var target = BigDecimal.valueOf(random.nextLong(1_000_000_000L));
        var weights = LargestRemainderTest.weights(random);
        var goal = goal(target, currency);

        var parts = parts(over).toOwners(goal, owners(weights.size()), weights, NOBODY);

        assertThat(sum(parts)).isEqualTo(assigned(goal, over));
        for (var part : parts) {
            var quarters = CALENDAR.divide(part.period(), PeriodKind.QUARTER);
            assertThat(sum(parts(over).toPeriods(part, quarters, Shares.even(4))))
                    .isEqualTo(assigned(part, over));
        }
    }

    @Test
    void are_drafts_beneath_the_goal_and_quotas_as_it_is() {
        var goal = goal(BigDecimal.TEN, "USD");

        var parts = parts(BigDecimal.ZERO).toOwners(goal, owners(2), Shares.even(2), NOBODY);

        assertThat(parts).allMatch(part -> goal.id().equals(part.parentId()));
        assertThat(parts).allMatch(part -> part.status() == GoalStatus.DRAFT && part.quota());
        assertThat(parts).extracting(Goal::period).containsOnly(goal.period());
    }

    private static BigDecimal assigned(Goal goal, BigDecimal over) {
        return goal.target()
                .multiply(BigDecimal.ONE.add(over))
                .setScale(goal.measure().decimals(), RoundingMode.HALF_UP);
    }

    private static Parts parts(BigDecimal over) {
        return new Parts(new Terms(Method.EVEN, null, over, false, null), "Revenue");
    }

    static Goal goal(BigDecimal target, String currency) {
        return new Goal(
                UUID.randomUUID(),
                1,
                "Revenue",
                new Measure(
                        Owner.unit(UUID.randomUUID()),
                        Metric.REVENUE,
                        Scope.EVERYTHING,
                        Currency.getInstance(currency)),
                CALENDAR.year(2017),
                target,
                null,
                true,
                GoalStatus.DRAFT);
    }

    private static List<Owner> owners(int count) {
        return IntStream.range(0, count).mapToObj(_ -> Owner.member(UUID.randomUUID())).toList();
    }

    private static BigDecimal sum(List<Goal> goals) {
        return LargestRemainderTest.sum(goals.stream().map(Goal::target).toList());
    }
}
