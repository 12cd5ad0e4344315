package io.paceline.system;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Reads rows of a JSON answer into a table that a test can compare.
final class Rows {

    private Rows() {}

    /// The items of a page, or of a plain array.
    static Map<String, BigDecimal> amounts(
            JsonNode answer, Function<JsonNode, String> key, Function<JsonNode, String> amount) {
        var items = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .collect(
                        toMap(
                                key,
                                row -> plain(new BigDecimal(amount.apply(row))),
                                BigDecimal::add,
                                TreeMap::new));
    }

    /// Without trailing zeros, so that equal amounts are equal.
    static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
