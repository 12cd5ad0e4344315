package io.paceline.goal.setting;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.organisation.Organisation;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what is asked for into a goal, or says everything that is wrong with it.
final class GoalRules {

    private static final int LONGEST_DAYS = 3660;

    private final FiscalCalendar calendar;
    private final Organisation organisation;
    private final List<Fault> faults = new ArrayList<>();

    GoalRules(FiscalCalendar calendar, Organisation organisation) {
        this.calendar = calendar;
        this.organisation = organisation;
    }

    Goal draft(NewGoal asked, @Nullable Goal parent) {
        var period = period(asked.period());
        var currency = currency(asked);
        checkOwner(asked);
        checkScope(asked);
        if (period == null || !faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        var measure = new Measure(asked.owner(), asked.metric(), asked.scope(), currency);
        TargetRule.check(asked.target(), measure).ifPresent(faults::add);
        checkParent(asked, parent, measure, period);
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        return new Goal(
                UUID.randomUUID(),
                1,
                asked.name(),
                measure,
                period,
                asked.target(),
                asked.parentId(),
                asked.quota(),
                GoalStatus.DRAFT);
    }

    private @Nullable Period period(NewGoal.When when) {
        if (when.label() != null && (when.from() == null || when.to() == null)) {
            var known = calendar.period(when.label()).orElse(null);
            if (known == null) {
                wrong("/period/label", "is not like 2017, 2017-Q1 or 2017-01", when.label());
            }
            return known;
        }
        return when.label() == null ? between(when) : labelled(when.label(), when);
    }

    private @Nullable Period labelled(String label, NewGoal.When when) {
        var fiscal = calendar.period(label).orElse(null);
        if (fiscal == null) {
            return between(when);
        }
        if (!fiscal.from().equals(when.from()) || !fiscal.to().equals(when.to())) {
            wrong(
                    "/period",
                    "%s runs from %s to %s".formatted(label, fiscal.from(), fiscal.to()),
                    null);
        }
        return fiscal;
    }

    private @Nullable Period between(NewGoal.When when) {
        if (when.from() == null || when.to() == null) {
            wrong("/period", "needs a label, or both from and to", null);
            return null;
        }
        if (!when.from().isBefore(when.to())
                || when.from().plusDays(LONGEST_DAYS).isBefore(when.to())) {
            wrong(
                    "/period/to",
                    "must be after from, by %d days at most".formatted(LONGEST_DAYS),
                    when.to());
            return null;
        }
        return Period.custom(new DateRange(when.from(), when.to()));
    }

    private @Nullable Currency currency(NewGoal asked) {
        if (asked.metric() != Metric.REVENUE) {
            if (asked.currency() != null) {
                wrong("/currency", "only a REVENUE goal has one", asked.currency());
            }
            return null;
        }
        try {
            return Currency.getInstance(Objects.requireNonNullElse(asked.currency(), ""));
        } catch (IllegalArgumentException _) {
            wrong("/currency", "must be an ISO 4217 code for a REVENUE goal", asked.currency());
            return null;
        }
    }

    private void checkOwner(NewGoal asked) {
        if (!organisation.knows(asked.owner())) {
            var kind = asked.owner().kind().name().toLowerCase(Locale.ROOT);
            wrong("/owner/id", "is not a known " + kind, asked.owner().id());
        }
    }

    private void checkScope(NewGoal asked) {
        var products = asked.scope().productIds();
        for (int i = 0; i < products.size(); i++) {
            if (!organisation.products().containsKey(products.get(i))) {
                wrong("/scope/productIds/" + i, "is not a known product", products.get(i));
            }
        }
    }

    private void checkParent(NewGoal asked, @Nullable Goal parent, Measure measure, Period period) {
        if (asked.parentId() == null) {
            return;
        }
        if (parent == null) {
            wrong("/parentId", "is not a known goal", asked.parentId());
        } else if (parent.measure().metric() != measure.metric()
                || !Objects.equals(parent.measure().currency(), measure.currency())) {
            wrong("/metric", "and currency must be those of the parent goal", measure.metric());
        } else if (!parent.period().range().covers(period.range())) {
            wrong("/period", "must lie within the parent goal's", period.label());
        } else if (parent.status() == GoalStatus.CLOSED) {
            throw new GoalClosed(parent);
        }
    }

    private void wrong(String pointer, String message, @Nullable Object value) {
        faults.add(Fault.at(pointer, message, value));
    }
}
