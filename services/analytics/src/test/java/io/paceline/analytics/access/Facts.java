package io.paceline.analytics.access;

import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.json;

import io.paceline.contracts.EventType;
import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.contracts.goal.GoalState;
import io.paceline.contracts.goal.GoalState.Metric;
import io.paceline.contracts.goal.GoalState.Owner;
import io.paceline.contracts.goal.GoalState.OwnerKind;
import io.paceline.contracts.goal.GoalState.Period;
import io.paceline.contracts.goal.GoalState.PeriodKind;
import io.paceline.testkit.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends what the people have done.
public record Facts(TestEvents events) {

    public static final LocalDate MARCH = LocalDate.of(2024, 3, 11);
    public static final LocalDate JULY = LocalDate.of(2024, 7, 11);

    private static final Period QUARTER =
            new Period(
                    PeriodKind.QUARTER,
                    "2024-Q1",
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 4, 1));

    public void won(String deal, LocalDate closed, String amount, Map<String, Integer> shares) {
        events.send(
                EventType.DEAL_WON,
                People.id(deal),
                1,
                json(deal(deal, Status.WON, closed, amount, shares)));
    }

    public void earned(String line, String payee, String payPeriod, String amount) {
        events.send(
                EventType.COMMISSION_EARNED,
                People.id(line),
                1,
                """
                {"id":"%s","payeeId":"%s","kind":"EARNED","payPeriod":"%s",
                 "amount":{"amount":"%s","currency":"USD"}}
                """
                        .formatted(People.id(line), People.id(payee), payPeriod, amount));
    }

    public void goal(String name, OwnerKind kind, String owner, @Nullable String parent) {
        events.send(
                EventType.GOAL_ACTIVATED,
                People.id(name),
                1,
                json(
                        new GoalState(
                                People.id(name),
                                name,
                                new Owner(kind, People.id(owner)),
                                Metric.REVENUE,
                                QUARTER,
                                new GoalState.Scope(List.of(), List.of(), List.of()),
                                new BigDecimal("1000"),
                                "USD",
                                parent == null ? null : People.id(parent),
                                true,
                                GoalState.Status.ACTIVE)));
    }

    public void attained(String goal, OwnerKind kind, String owner) {
        events.send(
                EventType.ATTAINMENT_CHANGED,
                People.id(goal),
                1,
                json(
                        new AttainmentState(
                                People.id(goal),
                                new Owner(kind, People.id(owner)),
                                Metric.REVENUE,
                                QUARTER,
                                null,
                                new BigDecimal("1000"),
                                "USD",
                                new BigDecimal("250"),
                                new BigDecimal("0.25"),
                                new BigDecimal("500"),
                                AttainmentState.Pace.BEHIND,
                                1,
                                Instant.parse("2024-05-01T00:00:00Z"))));
    }
}
