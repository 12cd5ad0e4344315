package io.paceline.deal.lifecycle;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deal as somebody wants it to be.
public record Proposal(
        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = Text.CLEAN, message = Text.CLEAN_MESSAGE) @Schema(description = "Its number in another system; used once")
                String externalId,
        @NotBlank @Size(max = Text.LONGEST) @Pattern(regexp = Text.CLEAN, message = Text.CLEAN_MESSAGE) @Schema(example = "Cancity, 3 GTX Pro")
                String name,
        @Nullable UUID customerId,
        @Schema(description = "The member who leads the deal") UUID ownerId,
        @Nullable @Schema(description = "Code of a channel; DIRECT where absent") String channel,
        @Schema(description = "ISO 4217, of all amounts of the deal", example = "USD")
                String currency,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate expectedCloseOn,
        @Nullable @Schema(description = "An open stage; the first one where absent") String stage,
        List<LineItem> lines,
        @Nullable @Schema(description = "All for the owner where absent") List<SplitItem> splits) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    List<SplitItem> splitsOrWhole() {
        return splits == null ? List.of(new SplitItem(ownerId, null, WHOLE)) : splits;
    }
}
