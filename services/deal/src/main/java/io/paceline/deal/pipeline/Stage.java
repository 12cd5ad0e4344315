package io.paceline.deal.pipeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/// A step of the pipeline.
///
/// @param probability of winning from here, 0 to 1
/// @param exitCriteria what must be true before a deal leaves the stage
public record Stage(
        @Schema(example = "Engaging") String name,
        Outcome outcome,
        @Schema(description = "Of winning from here, 0 to 1", example = "0.35")
                BigDecimal probability,
        @Schema(description = "What must be true before a deal leaves the stage")
                String exitCriteria) {

    /// What a deal in the stage has come to.
    public enum Outcome {
        OPEN,
        WON,
        LOST
    }
}
