package io.paceline.deal.terms;

import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;

/// What must hold for terms, each broken rule with the place and the value that breaks it.
public final class TermsRules {

    public static final int MOST_LINES = 200;
    public static final int MOST_SPLITS = 50;
    static final int MOST_DECIMALS = 6;
    static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal LARGEST_PERCENT = new BigDecimal(1_000);

    private final List<Fault> faults = new ArrayList<>();

    private TermsRules() {}

    static void require(Currency currency, List<Line> lines, List<Split> splits) {
        var faults = faults(currency, lines, splits);
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
    }

    /// All broken rules, by JSON Pointers below `/currency`, `/lines` and `/splits`.
    public static List<Fault> faults(Currency currency, List<Line> lines, List<Split> splits) {
        var rules = new TermsRules();
        if (currency.getDefaultFractionDigits() < 0) {
            rules.broken("/currency", "has no minor unit", currency.getCurrencyCode());
        }
        rules.checkLines(lines);
        rules.checkSplits(splits);
        return List.copyOf(rules.faults);
    }

    private void checkLines(List<Line> lines) {
        checkSize("/lines", lines.size(), MOST_LINES);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "/lines/" + i;
            if (line.quantity().signum() <= 0) {
                broken(at + "/quantity", "must be more than 0", line.quantity());
            }
            checkNumber(at + "/quantity", line.quantity());
            checkNotNegative(at + "/unitPrice", line.unitPrice());
            checkNotNegative(at + "/discount", line.discount());
            if (line.discount().signum() > 0 && line.discount().compareTo(line.gross()) > 0) {
                var gross = line.gross().toPlainString();
                broken(at + "/discount", "must not exceed the line's " + gross, line.discount());
            }
        }
    }

    private void checkSplits(List<Split> splits) {
        checkSize("/splits", splits.size(), MOST_SPLITS);
        for (int i = 0; i < splits.size(); i++) {
            var percent = splits.get(i).percent();
            if (percent.signum() <= 0 || percent.compareTo(LARGEST_PERCENT) > 0) {
                broken("/splits/" + i + "/percent", "must be more than 0, at most 1000", percent);
            }
            checkNumber("/splits/" + i + "/percent", percent);
        }
        checkOnce(splits);
        var revenue =
                splits.stream()
                        .filter(split -> split.kind() == SplitKind.REVENUE)
                        .map(Split::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (revenue.compareTo(WHOLE) != 0) {
            broken("/splits", "REVENUE splits must add up to exactly 100 percent", revenue);
        }
    }

    private void checkOnce(List<Split> splits) {
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < splits.size(); i++) {
            var split = splits.get(i);
            if (!seen.add(List.of(split.memberId(), split.kind()))) {
                var message = "has a %s split already".formatted(split.kind());
                broken("/splits/" + i + "/memberId", message, split.memberId());
            }
        }
    }

    private void checkSize(String at, int size, int most) {
        if (size < 1 || size > most) {
            broken(at, "must be 1 to " + most, size);
        }
    }

    private void checkNotNegative(String at, BigDecimal amount) {
        if (amount.signum() < 0) {
            broken(at, "must not be negative", amount);
        }
        checkNumber(at, amount);
    }

    private void checkNumber(String at, BigDecimal number) {
        if (number.scale() > MOST_DECIMALS) {
            broken(at, "must have at most %d decimals".formatted(MOST_DECIMALS), number);
        }
        if (number.compareTo(LARGEST) > 0) {
            broken(at, "must be at most " + LARGEST.toPlainString(), number);
        }
    }

    private void broken(String pointer, String message, Object value) {
        faults.add(Fault.at(pointer, message, value));
    }
}
