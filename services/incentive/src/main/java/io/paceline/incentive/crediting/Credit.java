package io.paceline.incentive.crediting;

import io.paceline.incentive.engine.Position;
import java.math.BigDecimal;
import java.util.UUID;

/// The amount of a deal line that counts for a payee by one kind of split.
public record Credit(UUID payeeId, Position position, BigDecimal amount, String currency) {

    /// Nothing that pay depends on differs.
    boolean sameAs(Credit other) {
        return position.equals(other.position)
                && amount.compareTo(other.amount) == 0
                && currency.equals(other.currency);
    }
}
