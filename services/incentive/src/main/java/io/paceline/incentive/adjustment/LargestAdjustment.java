package io.paceline.incentive.adjustment;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// Amounts by hand are bounded, so that a slip of the finger costs no fortune, and stand in whole
/// minor units.
///
/// @param units of any currency
record LargestAdjustment(BigDecimal units) {

    /// What is wrong with an amount that is to be paid in the currency of a plan.
    Optional<Fault> faultOf(Amount wanted, Currency currency) {
        var amount = wanted.amount();
        if (!wanted.currency().equals(currency.getCurrencyCode())) {
            var message = "is the currency of the plan, " + currency.getCurrencyCode();
            return Optional.of(Fault.at("/amount/currency", message, wanted.currency()));
        }
        if (amount.signum() == 0 || amount.abs().compareTo(units) > 0) {
            var message = "is not zero and at most " + units.toPlainString();
            return Optional.of(Fault.at("/amount/amount", message, amount));
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            var message = "has at most %d decimals".formatted(currency.getDefaultFractionDigits());
            return Optional.of(Fault.at("/amount/amount", message, amount));
        }
        return Optional.empty();
    }

    /// An amount without a fault, as it stands in the ledger.
    static Amount exact(Amount wanted, Currency currency) {
        var amount =
                wanted.amount()
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        return new Amount(amount, currency.getCurrencyCode());
    }
}
