package io.paceline.deal.lifecycle;

import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.deal.terms.Split;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wanted split of a deal.
public record SplitItem(
        UUID memberId,
        @Nullable @Schema(description = "REVENUE where absent") SplitKind kind,
        @Schema(type = "string", description = "REVENUE splits add up to 100", example = "62.5")
                BigDecimal percent) {

    Split split() {
        return new Split(memberId, kind == null ? SplitKind.REVENUE : kind, percent);
    }
}
