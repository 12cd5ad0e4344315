package io.paceline.crm.customer;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as a caller writes it: what is absent is unknown.
@Schema(name = "CustomerBody")
record CustomerBody(
        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 100) @Nullable String externalId,
        @Schema(description = "Code of the reference list", example = "technology")
                @Nullable String sector,
        @Min(1000) @Nullable Integer yearEstablished,
        @Nullable Amount annualRevenue,
        @PositiveOrZero @Nullable Integer employees,
        @Size(min = 1, max = 100) @Nullable String country,
        @Nullable UUID parentId,
        @Nullable UUID ownerId,
        @Size(min = 1, max = 100) @Nullable String channel,
        @Size(min = 1, max = 100) @Nullable String importance,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags) {

    private static final BigDecimal LARGEST = new BigDecimal("1E18");

    CustomerEntry entry() {
        if (annualRevenue != null
                && (annualRevenue.amount().signum() < 0
                        || annualRevenue.amount().compareTo(LARGEST) >= 0)) {
            throw InvalidRequest.of(
                    Fault.at(
                            "/annualRevenue/amount",
                            "must be from 0 to 18 digits",
                            annualRevenue.amount()));
        }
        var profile =
                new Profile(sector, yearEstablished, annualRevenue, employees, country, parentId);
        var care = new Care(ownerId, channel, importance, tags == null ? List.of() : tags);
        return new CustomerEntry(externalId, name.strip(), profile, care);
    }
}
