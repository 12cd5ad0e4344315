package io.paceline.incentive.ledger;

import io.paceline.incentive.ledger.LedgerLine.TierSlice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The arithmetic of a line in words and numbers, so that a payee can follow it with a pencil.
final class Arithmetic {

    private Arithmetic() {}

    static List<String> of(LedgerLine line) {
        var steps = new ArrayList<String>();
        var calculation = line.calculation();
        var currency = line.amount().currency();
        steps.add(
                "quota %s %s for %s"
                        .formatted(plain(line.rule().quota()), currency, line.rule().interval()));
        if (calculation.credited().signum() == 0 && calculation.slices().isEmpty()) {
            steps.add("the deal counts for nothing now");
        } else {
            steps.add(
                    "credited %s on top of %s: attainment %s %% to %s %%"
                            .formatted(
                                    plain(calculation.credited()),
                                    plain(calculation.creditedBefore()),
                                    percent(calculation.attainmentBefore()),
                                    percent(calculation.attainmentAfter())));
        }
        calculation.slices().forEach(slice -> steps.add(step(slice)));
        steps.add(
                "pays %s %s: the rounded total after it less the rounded total before"
                        .formatted(plain(calculation.pay()), currency));
        if (calculation.held().signum() != 0 || line.kind() == LedgerLine.Kind.ADJUSTED) {
            steps.add(
                    "%s - %s already in the ledger = %s %s"
                            .formatted(
                                    plain(calculation.pay()),
                                    plain(calculation.held()),
                                    plain(line.amount().amount()),
                                    currency));
        }
        var corrected = line.correctsPeriod();
        if (corrected != null) {
            steps.add(
                    "%s is closed, so the line stands in %s"
                            .formatted(corrected, line.payPeriod()));
        }
        return steps;
    }

    /// Nothing is calculated where people agreed upon an amount; they are named instead.
    static List<String> of(ManualLine line) {
        var agreement = line.agreement();
        return List.of(
                "%s %s by hand: %s"
                        .formatted(
                                plain(line.amount().amount()),
                                line.amount().currency(),
                                agreement.reason()),
                "proposed by %s, approved by %s"
                        .formatted(agreement.proposer().name(), agreement.approver().name()));
    }

    private static String step(TierSlice slice) {
        var to = slice.tierTo();
        var tier =
                to == null
                        ? "above %s %%".formatted(percent(slice.tierFrom()))
                        : "%s %% to %s %%".formatted(percent(slice.tierFrom()), percent(to));
        return "tier %s: %s * %s %% = %s"
                .formatted(
                        tier,
                        plain(slice.credited()),
                        percent(slice.rate()),
                        plain(slice.amount()));
    }

    private static String percent(BigDecimal ratio) {
        return plain(ratio.movePointRight(2));
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0)).toPlainString();
    }
}
