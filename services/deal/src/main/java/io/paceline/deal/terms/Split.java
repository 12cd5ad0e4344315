package io.paceline.deal.terms;

import io.paceline.contracts.deal.DealState.SplitKind;
import java.math.BigDecimal;
import java.util.UUID;

/// A member's share of a deal.
///
/// @param percent `50` means 50 percent
public record Split(UUID memberId, SplitKind kind, BigDecimal percent) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    public Split {
        percent = Plain.of(percent);
    }

    /// All of the deal's revenue for one member.
    public static Split whole(UUID memberId) {
        return new Split(memberId, SplitKind.REVENUE, WHOLE);
    }
}
