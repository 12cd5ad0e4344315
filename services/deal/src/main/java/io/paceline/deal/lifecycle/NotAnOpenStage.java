package io.paceline.deal.lifecycle;

import io.paceline.deal.pipeline.Pipeline;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.List;

/// A deal reaches `Won` and `Lost` by being won and lost, not by a move.
public final class NotAnOpenStage extends InvalidRequest {

    NotAnOpenStage(String stage) {
        super(
                "not-an-open-stage",
                "%s is not a stage of an open deal".formatted(stage),
                List.of(fault(stage)));
    }

    static Fault fault(String stage) {
        var stages = String.join(", ", Pipeline.DEFAULT.openStages());
        return Fault.at("/stage", "must be one of " + stages, stage);
    }
}
