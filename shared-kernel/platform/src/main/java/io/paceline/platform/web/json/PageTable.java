package io.paceline.platform.web.json;

import io.paceline.platform.web.Page;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// A page as a table: a column per property, `amount.currency` for nested ones, JSON for lists.
///
/// @param rows the cells by their columns; decimals are numbers here, so that text that looks like
///   one can be told apart
record PageTable(List<String> columns, List<Map<String, JsonNode>> rows) {

    static PageTable of(Page<?> page, JsonMapper table) {
        var rows = page.items().stream().map(item -> row(table.valueToTree(item))).toList();
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new PageTable(List.copyOf(columns), rows);
    }

    /// Writes what the given mapper writes, but for decimals.
    static JsonMapper mapper(JsonMapper json) {
        return json.rebuild()
                .addModule(
                        new SimpleModule("table")
                                .addSerializer(BigDecimal.class, new DecimalCells()))
                .build();
    }

    private static Map<String, JsonNode> row(JsonNode item) {
        var row = new LinkedHashMap<String, JsonNode>();
        flatten("", item, row);
        return row;
    }

    private static void flatten(String name, JsonNode node, Map<String, JsonNode> row) {
        if (node.isObject()) {
            var prefix = name.isEmpty() ? "" : name + ".";
            node.properties()
                    .forEach(entry -> flatten(prefix + entry.getKey(), entry.getValue(), row));
        } else {
            row.put(name, node);
        }
    }

    private static final class DecimalCells extends StdScalarSerializer<BigDecimal> {

        DecimalCells() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            if (inList(json.streamWriteContext())) {
                json.writeString(value.toPlainString()); // A list is one cell of JSON.
            } else {
                json.writeNumber(value);
            }
        }

        private static boolean inList(TokenStreamContext place) {
            for (var outer = place; outer != null; outer = outer.getParent()) {
                if (outer.inArray()) {
                    return true;
                }
            }
            return false;
        }
    }
}
