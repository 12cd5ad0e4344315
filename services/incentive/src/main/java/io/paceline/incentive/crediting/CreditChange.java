package io.paceline.incentive.crediting;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit as it was and as it is: at least one of them is there.
public record CreditChange(@Nullable Credit before, @Nullable Credit after) {

    public UUID payeeId() {
        return either().payeeId();
    }

    public UUID dealId() {
        return either().position().dealId();
    }

    private Credit either() {
        return after == null ? requireNonNull(before) : after;
    }
}
