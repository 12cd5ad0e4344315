package io.paceline.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the cells of a column hold. Made by the factories of [ImportField].
public sealed interface CellType<T> {

    /// As callers see it in `import-kinds`.
    default String label() {
        return switch (this) {
            case Text _ -> "TEXT";
            case Date _ -> "DATE";
            case Decimal _ -> "DECIMAL";
            case Whole _ -> "INTEGER";
            case Code<T> _ -> "CODE";
            case Reference<T> _ -> "REFERENCE";
        };
    }

    record Text(int longest) implements CellType<String> {}

    record Date() implements CellType<LocalDate> {}

    record Decimal() implements CellType<BigDecimal> {}

    record Whole() implements CellType<Long> {}

    record Code<T>(Supplier<Map<String, T>> words) implements CellType<T> {

        static Map<String, String> byWord(Collection<String> words) {
            return mapped(words, Function.identity(), Function.identity());
        }

        static <E extends Enum<E>> Map<String, E> byName(Class<E> constants) {
            return mapped(
                    Arrays.asList(constants.getEnumConstants()), Enum::name, Function.identity());
        }

        private static <A, B> Map<String, B> mapped(
                Collection<A> all, Function<A, String> word, Function<A, B> value) {
            var mapped = new LinkedHashMap<String, B>();
            all.forEach(one -> mapped.put(word.apply(one), value.apply(one)));
            return mapped;
        }
    }

    record Reference<V>(Names<V> names) implements CellType<V> {}
}
