package io.paceline.deal.lifecycle;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wanted line of a deal.
public record LineItem(
        UUID productId,
        @Schema(type = "string", description = "More than 0", example = "3") BigDecimal quantity,
        @Nullable @Schema(
                        type = "string",
                        description =
                                "In the deal's currency; the list price of the day where absent",
                        example = "4821.00")
                BigDecimal unitPrice,
        @Nullable @Schema(
                        type = "string",
                        description = "Off the whole line, in the deal's currency; 0 where absent",
                        example = "150.00")
                BigDecimal discount) {}
