package io.paceline.goal.setting;

import io.paceline.goal.measure.Measure;
import io.paceline.platform.web.Fault;
import java.math.BigDecimal;
import java.util.Optional;

/// A target is not negative, below a quadrillion, and as fine as its metric: the currency's minor
/// unit for revenue, whole numbers for the others.
final class TargetRule {

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    private TargetRule() {}

    static Optional<Fault> check(BigDecimal target, Measure measure) {
        if (target.signum() < 0 || target.compareTo(BEYOND) >= 0) {
            return fault("must be from 0 to less than " + BEYOND.toPlainString(), target);
        }
        if (target.stripTrailingZeros().scale() > measure.decimals()) {
            return fault("may have %d decimals at most".formatted(measure.decimals()), target);
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(String message, BigDecimal target) {
        return Optional.of(Fault.at("/target", message, target.toPlainString()));
    }
}
