package io.paceline.platform.imports;

import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads dates as the caller says they are written: never guessed, since 3/4 is two days.
final class DateReader {

    private static final String ISO = "YYYY-MM-DD";
    private static final LocalDate EXAMPLE = LocalDate.of(2017, 3, 31);

    private final DateTimeFormatter format;

    /// Takes `M/D/YYYY`, `DD.MM.YYYY` and the like; `MMM` is an English month such as Mar.
    DateReader(@Nullable String pattern) {
        var given = pattern == null ? ISO : pattern;
        if (!given.matches("(?=.*[Dd])(?=.*M)(?=.*[Yy])[DdMYy/. -]{4,20}")) {
            throw invalid(given);
        }
        try {
            var letters = given.replace('D', 'd').replace('Y', 'u').replace('y', 'u');
            this.format =
                    DateTimeFormatter.ofPattern(letters, Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT);
            read(example());
        } catch (RuntimeException _) {
            throw invalid(given);
        }
    }

    LocalDate read(String text) {
        return LocalDate.parse(text, format);
    }

    String example() {
        return format.format(EXAMPLE);
    }

    private static InvalidRequest invalid(String pattern) {
        return InvalidRequest.at(
                "/options/dateFormat",
                "must be made of Y, M, D and separators, like YYYY-MM-DD or M/D/YYYY",
                pattern);
    }
}
