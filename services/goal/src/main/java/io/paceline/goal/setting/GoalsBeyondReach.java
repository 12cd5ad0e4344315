package io.paceline.goal.setting;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: the caller may do so, but not with the goals of everybody whom it would concern.
final class GoalsBeyondReach extends Refusal {

    GoalsBeyondReach(int count) {
        super(
                403,
                "beyond-reach",
                "This concerns %d goals of owners beyond your reach".formatted(count),
                List.of());
    }
}
