package io.paceline.goal.attainment;

import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.Measurement;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class MeasureGoals implements Measurement {

    private final Structures structures;
    private final Recount recount;
    private final Sums sums;
    private final Attainments attainments;
    private final Clock clock;

    MeasureGoals(
            Structures structures,
            Recount recount,
            Sums sums,
            Attainments attainments,
            Clock clock) {
        this.structures = structures;
        this.recount = recount;
        this.sums = sums;
        this.attainments = attainments;
        this.clock = clock;
    }

    @Override
    public void start(Collection<Goal> activated) {
        structures.changed();
        var structure = recount.track();
        attainments.tell("activated", sums.start(activated, clock.instant()), structure);
    }

    /// The standing moves on by nothing: only its revision grows.
    @Override
    public void tell(Collection<UUID> adjusted) {
        structures.changed();
        attainments.tell("adjusted", sums.touch(adjusted, clock.instant()), structures.current());
    }

    @Override
    public void changed() {
        structures.changed();
    }
}
