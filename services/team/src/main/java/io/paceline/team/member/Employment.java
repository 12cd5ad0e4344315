package io.paceline.team.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a member belongs to the organisation, `[hiredOn, leftOn)`; what is unknown is open.
public record Employment(@Nullable LocalDate hiredOn, @Nullable LocalDate leftOn) {

    boolean begunBy(LocalDate date) {
        return hiredOn == null || !date.isBefore(hiredOn);
    }

    boolean overBy(LocalDate date) {
        return leftOn != null && !date.isBefore(leftOn);
    }
}
