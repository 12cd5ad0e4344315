package io.paceline.contracts;

import java.math.BigDecimal;
import java.util.Currency;

/// Money on the wire: a decimal string and an ISO 4217 code, `{"amount": "1234.50", "currency":
/// "CNY"}`. The scale may be finer than the currency's minor unit; who rounds is the producer's
/// rule.
public record Amount(BigDecimal amount, String currency) {

    public Amount {
        // Throws IllegalArgumentException for a code that ISO 4217 does not know.
        currency = Currency.getInstance(currency).getCurrencyCode();
    }
}
