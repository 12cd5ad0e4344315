package io.paceline.platform.imports.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A point in time as a spreadsheet stores it: days since an epoch, the time of day as a fraction.
///
/// @param text ISO: a date, with a time only where it is not midnight, or a time of day alone
/// @param dateOnly whether it is a whole day
record CellDate(String text, boolean dateOnly) {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// Day 60 of 1900 is a 29 February that never was; the days before it are one off.
    private static final int NO_DAY = 60;

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// Empty where the number is no day that there is.
    static Optional<CellDate> of(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(new BigDecimal(10_000_000)) > 0) {
            return Optional.empty();
        }
        long seconds =
                serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long days = seconds / SECONDS_OF_DAY;
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (days == 0 && !since1904) {
            return Optional.of(new CellDate(TIME.format(time), false));
        }
        if (days == NO_DAY && !since1904) {
            return Optional.empty();
        }
        var date =
                since1904
                        ? EPOCH_1904.plusDays(days)
                        : EPOCH_1900.plusDays(days < NO_DAY ? days + 1 : days);
        return date.isAfter(LAST) ? Optional.empty() : Optional.of(of(date.atTime(time)));
    }

    /// Reads ISO, as the strict form of the standard writes it.
    static Optional<CellDate> iso(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? of(LocalDateTime.parse(text.replaceFirst("Z$", "")))
                            : new CellDate(LocalDate.parse(text).toString(), true));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static CellDate of(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new CellDate(at.toLocalDate().toString(), true)
                : new CellDate(at.toLocalDate() + "T" + TIME.format(at), false);
    }
}
