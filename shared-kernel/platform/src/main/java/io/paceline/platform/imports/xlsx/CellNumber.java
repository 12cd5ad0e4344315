package io.paceline.platform.imports.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// The text of a number as it stands in the XML.
///
/// Spreadsheets store binary floating point: 1234.56 may stand there as 1234.5599999999999, and 0.1
/// + 0.2 as 0.30000000000000004. They show 15 digits. So a fraction with more digits than that is
///   taken for what it is shown as; whole numbers and fractions that other programs wrote exactly
///   stay.
final class CellNumber {

    private static final Pattern FORM =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");
    private static final int SHOWN_DIGITS = 15;
    private static final int STORED_DIGITS = 17;

    /// More decimals than anybody writes by hand.
    private static final int MOST_DECIMALS = 6;

    private CellNumber() {}

    /// Text that is no number stays as it is.
    static String text(String raw) {
        return FORM.matcher(raw).matches() ? exact(new BigDecimal(raw)).toPlainString() : raw;
    }

    static boolean isNumber(String raw) {
        return FORM.matcher(raw).matches();
    }

    private static BigDecimal exact(BigDecimal stored) {
        int digits = stored.precision();
        if (digits <= SHOWN_DIGITS || digits > STORED_DIGITS || stored.scale() <= 0) {
            return stored;
        }
        // The shortest number that is stored as the same bits.
        var shortest = new BigDecimal(Double.toString(stored.doubleValue()));
        return shortest.scale() <= MOST_DECIMALS
                ? shortest
                : shortest.round(new MathContext(SHOWN_DIGITS, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
    }
}
