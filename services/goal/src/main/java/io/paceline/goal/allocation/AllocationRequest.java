package io.paceline.goal.allocation;

import static java.util.Objects.requireNonNullElse;

import io.paceline.goal.allocation.Allocation.ByOwner;
import io.paceline.goal.allocation.Allocation.ByPeriod;
import io.paceline.goal.allocation.Allocation.Level;
import io.paceline.goal.allocation.Allocation.Method;
import io.paceline.goal.allocation.Allocation.Terms;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.platform.web.InvalidRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body that divides a goal.
///
/// @param to CHILD_UNITS or MEMBERS by owner, QUARTERS or MONTHS by period
/// @param owners instead of `to`: exactly these
/// @param history whose shares count; the year before the goal's period when absent
/// @param overAssignment from -0.5 to 1; 0.05 assigns 5 % more than the target, at each level
/// @param depth ALL goes down to the representatives, or by period through every goal beneath
/// @param on the day whose organisation counts
/// @param quota whether the parts are quotas; as the goal when absent
record AllocationRequest(
        By by,
        Method method,
        @Nullable To to,
        @Size(max = 1000) @Nullable List<OwnerRequest> owners,
        @Nullable RangeRequest history,
        @DecimalMin("-0.5") @DecimalMax("1") @Digits(integer = 1, fraction = 8) @Nullable BigDecimal overAssignment,
        @Nullable Depth depth,
        @Nullable LocalDate on,
        @Nullable Boolean quota) {

    enum By {
        OWNER,
        PERIOD
    }

    enum To {
        CHILD_UNITS,
        MEMBERS,
        QUARTERS,
        MONTHS
    }

    enum Depth {
        ONE,
        ALL
    }

    record OwnerRequest(OwnerKind kind, UUID id) {}

    record RangeRequest(LocalDate from, LocalDate to) {}

    private static final int LONGEST_HISTORY_YEARS = 10;

    Allocation allocation() {
        return switch (by) {
            case OWNER -> new ByOwner(terms(), level(), asked(), on);
            case PERIOD -> new ByPeriod(terms(), into());
        };
    }

    private Terms terms() {
        return new Terms(
                method,
                past(),
                requireNonNullElse(overAssignment, BigDecimal.ZERO),
                depth == Depth.ALL,
                quota);
    }

    private @Nullable DateRange past() {
        if (history == null) {
            return null;
        }
        if (!history.from().isBefore(history.to())
                || history.from().plusYears(LONGEST_HISTORY_YEARS).isBefore(history.to())) {
            throw InvalidRequest.at(
                    "/history/to",
                    "must be after from, by %d years at most".formatted(LONGEST_HISTORY_YEARS),
                    history.to());
        }
        return new DateRange(history.from(), history.to());
    }

    private @Nullable Level level() {
        return switch (to) {
            case null -> null;
            case CHILD_UNITS -> Level.CHILD_UNITS;
            case MEMBERS -> Level.MEMBERS;
            case QUARTERS, MONTHS -> throw unfit();
        };
    }

    private @Nullable PeriodKind into() {
        return switch (to) {
            case null -> null;
            case QUARTERS -> PeriodKind.QUARTER;
            case MONTHS -> PeriodKind.MONTH;
            case CHILD_UNITS, MEMBERS -> throw unfit();
        };
    }

    private List<Owner> asked() {
        return owners == null
                ? List.of()
                : owners.stream().map(owner -> new Owner(owner.kind(), owner.id())).toList();
    }

    private InvalidRequest unfit() {
        return InvalidRequest.at("/to", "does not go with by " + by, String.valueOf(to));
    }
}
