package io.paceline.platform.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.paceline.platform.web.Page;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a [Page] for `Accept: text/csv`: a column per property, `amount.currency` for nested
/// ones, JSON for lists. The next page's cursor is in the header `Next-Cursor`.
final class PageCsv extends AbstractHttpMessageConverter<Page<?>> {

    private final JsonMapper json;

    PageCsv(JsonMapper json) {
        super(UTF_8, new MediaType("text", "csv"));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Pages are only written", message);
    }

    @Override
    protected void writeInternal(Page<?> page, HttpOutputMessage message) throws IOException {
        if (page.nextCursor() != null) {
            message.getHeaders().set("Next-Cursor", page.nextCursor());
        }
        var rows = page.items().stream().map(this::row).toList();
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        var writer = CsvWriter.builder().build(new OutputStreamWriter(message.getBody(), UTF_8));
        writer.writeRecord(columns);
        for (var row : rows) {
            writer.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        writer.flush();
    }

    private Map<String, String> row(Object item) {
        var row = new LinkedHashMap<String, String>();
        flatten("", json.valueToTree(item), row);
        return row;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            var prefix = name.isEmpty() ? "" : name + ".";
            node.properties()
                    .forEach(entry -> flatten(prefix + entry.getKey(), entry.getValue(), row));
        } else {
            row.put(name, CsvCells.harmless(node.isArray() ? node.toString() : node.asString()));
        }
    }
}
