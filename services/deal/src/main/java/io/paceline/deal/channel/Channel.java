package io.paceline.deal.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A way to the customer.
public record Channel(
        @Schema(description = "Stable code, as deals name it", example = "E_COMMERCE")
                @Pattern(
                        regexp = "[A-Z][A-Z0-9_]{0,39}",
                        message = "must be 1 to 40 of A-Z, 0-9 and _, starting with a letter")
                String code,
        @Schema(example = "E-commerce") @NotBlank @Size(max = 200) String name) {

    /// How a deal is sold when nobody says otherwise.
    public static final String USUAL = "DIRECT";
}
