package io.paceline.deal.desk;

import io.paceline.contracts.Amount;
import io.paceline.contracts.deal.DealState.Cancellation;
import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deal with the names of those it concerns. A name is absent while its owner has not told it.
record DealView(
        UUID id,
        long revision,
        @Nullable String externalId,
        String name,
        Status status,
        String stage,
        @Nullable UUID customerId,
        @Nullable String customerName,
        UUID ownerId,
        @Nullable String ownerName,
        String channel,
        String currency,
        @Schema(description = "The sum of the lines") Amount amount,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate expectedCloseOn,
        @Nullable @Schema(description = "Decides the period in which the deal counts")
                LocalDate closeDate,
        @Nullable @Schema(description = "Orders the deals of one day") Instant closedAt,
        @Nullable String lostReason,
        @Nullable String competitor,
        @Nullable @Schema(description = "The revision that is undone, why and when")
                Cancellation cancellation,
        List<LineView> lines,
        List<SplitView> splits)
        implements Revisioned {

    @Schema(name = "DealLine")
    record LineView(
            int number,
            UUID productId,
            @Nullable String productName,
            @Schema(type = "string", example = "3") BigDecimal quantity,
            @Schema(type = "string", example = "4821") BigDecimal unitPrice,
            @Schema(type = "string", example = "150") BigDecimal discount,
            @Schema(
                            type = "string",
                            example = "14313.00",
                            description =
                                    "quantity * unitPrice - discount, rounded half up to the minor"
                                            + " unit")
                    BigDecimal amount) {}

    @Schema(name = "DealSplit")
    record SplitView(
            UUID memberId,
            @Nullable String memberName,
            SplitKind kind,
            @Schema(type = "string", example = "62.5") BigDecimal percent,
            @Schema(type = "string", description = "The share of the deal") BigDecimal amount,
            @Schema(description = "The share of each line; they add up to `amount`")
                    List<BigDecimal> lineAmounts) {}
}
