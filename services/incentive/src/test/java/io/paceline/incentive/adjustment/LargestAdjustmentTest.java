package io.paceline.incentive.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestAdjustmentTest {

    static final LargestAdjustment LARGEST = new LargestAdjustment(new BigDecimal("1000"));

    @ParameterizedTest(name = "{0} {1} for a plan in {2}: {3}")
    @CsvSource({
        "1000,     USD, USD, 1000.00",
        "-1000,    USD, USD, -1000.00",
        "0.01,     USD, USD, 0.01",
        "5.1000,   USD, USD, 5.10",
        "500.00,   JPY, JPY, 500",
        "0.001,    KWD, KWD, 0.001",
        "1000.01,  USD, USD, is not zero and at most 1000",
        "-1000.01, USD, USD, is not zero and at most 1000",
        "0.00,     USD, USD, is not zero and at most 1000",
        "0.001,    USD, USD, has at most 2 decimals",
        "0.5,      JPY, JPY, has at most 0 decimals",
        "0.0001,   KWD, KWD, has at most 3 decimals",
        "1,        EUR, USD, 'is the currency of the plan, USD'",
    })
    void bounds_an_amount_and_keeps_its_minor_units(
            String amount, String currency, String planned, String outcome) {
        var wanted = new Amount(new BigDecimal(amount), currency);
        var plan = Currency.getInstance(planned);

        var fault = LARGEST.faultOf(wanted, plan);

        assertThat(
                        fault.map(each -> each.message())
                                .orElseGet(() ->
                                        LargestAdjustment.exact(wanted, plan)
                                                .amount()
                                                .toPlainString()))
                .isEqualTo(outcome);
    }
}
