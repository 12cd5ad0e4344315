package io.paceline.crm.customer;

import io.paceline.contracts.Amount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer is, regardless of who sells to it.
///
/// @param sector code of the reference list
/// @param annualRevenue its own yearly revenue
/// @param parentId the customer that owns it
public record Profile(
        @Nullable String sector,
        @Nullable Integer yearEstablished,
        @Nullable Amount annualRevenue,
        @Nullable Integer employees,
        @Nullable String country,
        @Nullable UUID parentId) {

    public static final Profile UNKNOWN = new Profile(null, null, null, null, null, null);

    /// A decimal is the same however many zeros it is written with.
    public Profile {
        if (annualRevenue != null) {
            var plain = annualRevenue.amount().stripTrailingZeros();
            annualRevenue =
                    new Amount(
                            plain.scale() < 0 ? plain.setScale(0) : plain,
                            annualRevenue.currency());
        }
    }
}
