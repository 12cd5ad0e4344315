package io.paceline.deal.product;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// The list prices of a product in one currency. A price holds from its day until the next one's;
/// the first one also held before, so that there is a price at every date.
public record PriceBook(Currency currency, List<Price> prices) {

    static final int MOST_PRICES = 1_000;
    private static final String RANGE = "must be 0 to 1000000000000, with 6 decimals at most";
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /// Per unit, from that day on.
    public record Price(LocalDate from, BigDecimal amount) {}

    public PriceBook {
        prices = List.copyOf(prices);
        var faults = faults(currency, prices);
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
    }

    /// A book with one price, which holds at all dates.
    static PriceBook starting(Amount listPrice) {
        if (!isPrice(listPrice.amount())) {
            throw InvalidRequest.at("/listPrice/amount", RANGE, listPrice.amount());
        }
        return new PriceBook(
                Currency.getInstance(listPrice.currency()),
                List.of(new Price(LocalDate.EPOCH, listPrice.amount())));
    }

    public BigDecimal at(LocalDate date) {
        var held = prices.getFirst();
        for (var price : prices) {
            if (price.from().isAfter(date)) {
                break;
            }
            held = price;
        }
        return held.amount();
    }

    /// The book in which `amount` holds from that day on, whatever was planned for later.
    PriceBook reprice(LocalDate from, BigDecimal amount) {
        var changed =
                new ArrayList<>(prices.stream().filter(p -> p.from().isBefore(from)).toList());
        changed.add(new Price(from, amount));
        return new PriceBook(currency, changed);
    }

    private static List<Fault> faults(Currency currency, List<Price> prices) {
        var faults = new ArrayList<Fault>();
        if (currency.getDefaultFractionDigits() < 0) {
            faults.add(Fault.at("/currency", "has no minor unit", currency.getCurrencyCode()));
        }
        if (prices.isEmpty() || prices.size() > MOST_PRICES) {
            faults.add(Fault.at("/prices", "must be 1 to " + MOST_PRICES, prices.size()));
        }
        for (int i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            if (i > 0 && !price.from().isAfter(prices.get(i - 1).from())) {
                var at = "/prices/" + i + "/from";
                faults.add(Fault.at(at, "must be after the one before", price.from()));
            }
            if (!isPrice(price.amount())) {
                var at = "/prices/" + i + "/amount";
                faults.add(Fault.at(at, RANGE, price.amount()));
            }
        }
        return faults;
    }

    static boolean isPrice(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(LARGEST) <= 0
                && amount.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }
}
