package io.paceline.platform.web.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What would have been right at a place, by the type that it is read into.
final class Expected {

    private static final Map<Class<?>, String> BY_TYPE =
            Map.of(
                    UUID.class, "must be a UUID",
                    LocalDate.class, "must be a date like 2017-03-31",
                    YearMonth.class, "must be a month like 2017-03",
                    Instant.class, "must be an instant like 2017-03-31T17:00:00Z",
                    BigDecimal.class, "must be a decimal like \"12.50\"",
                    BigInteger.class, "must be a whole number",
                    Currency.class, "must be a currency code like USD",
                    String.class, "must be text",
                    Boolean.class, "must be true or false",
                    boolean.class, "must be true or false");

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants());
        }
        if (WHOLE.contains(type)) {
            return "must be a whole number";
        }
        var lists = type.isArray() || Collection.class.isAssignableFrom(type);
        return BY_TYPE.getOrDefault(type, lists ? "must be a list" : "must be an object");
    }
}
