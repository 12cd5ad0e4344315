package io.paceline.platform.imports;

import io.paceline.platform.web.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the column of each field: by the caller's word for it, else by the accepted headers. All
/// that is wrong is told at once.
final class MapColumns {

    /// Added by us to the file of rejected rows, so that it can be corrected and posted again.
    static final List<String> OWN_HEADERS = List.of("rejected_line", "rejected_reason");

    private final List<ImportField<?>> fields;
    private final List<String> headers;
    private final int[] columns;
    private final List<Fault> faults = new ArrayList<>();

    private MapColumns(List<ImportField<?>> fields, List<String> headers) {
        this.fields = fields;
        this.headers = headers;
        this.columns = new int[fields.size()];
        Arrays.fill(columns, Layout.ABSENT);
    }

    static Layout of(
            List<ImportField<?>> fields, List<String> headers, ImportOptions.Mapping mapping) {
        var columns = new MapColumns(fields, headers);
        columns.checkFields(mapping.columns());
        columns.take(mapping);
        columns.checkMissing();
        if (!columns.faults.isEmpty()) {
            throw InvalidFile.because(
                    "invalid-columns",
                    "The columns do not fit; found are %s".formatted(headers),
                    columns.faults);
        }
        return new Layout(fields, headers, columns.columns);
    }

    private void checkFields(Map<String, String> wanted) {
        var names = fields.stream().map(ImportField::name).toList();
        for (var name : wanted.keySet()) {
            if (!names.contains(name)) {
                faults.add(
                        Fault.at("/options/columns/" + name, "is not a field; known are " + names));
            } else if (!headers.contains(wanted.get(name))) {
                faults.add(
                        Fault.at(
                                "/options/columns/" + name,
                                "is not a header of the file; found are " + headers,
                                wanted.get(name)));
            }
        }
    }

    private void take(ImportOptions.Mapping mapping) {
        var byHeader = accepted(mapping.columns());
        for (int column = 0; column < headers.size(); column++) {
            var header = headers.get(column);
            var field = byHeader.get(header);
            var index = field == null ? byHeader.get(plain(header)) : field;
            if (index != null) {
                take(index, column);
            } else if (!mapping.ignored().contains(header) && !OWN_HEADERS.contains(header)) {
                faults.add(
                        column(
                                header,
                                "is not known; name its field in options.columns, or the header in"
                                        + " options.ignoreColumns"));
            }
        }
    }

    private void take(int field, int column) {
        if (columns[field] == Layout.ABSENT) {
            columns[field] = column;
        } else {
            faults.add(
                    column(
                            headers.get(column),
                            "means the field %s, as column %s does already"
                                    .formatted(
                                            fields.get(field).name(),
                                            headers.get(columns[field]))));
        }
    }

    private void checkMissing() {
        for (int index = 0; index < columns.length; index++) {
            var field = fields.get(index);
            if (field.required() && columns[index] == Layout.ABSENT) {
                faults.add(
                        column(
                                field.name(),
                                "is missing; accepted headers are " + headers(field).toList()));
            }
        }
    }

    /// Fields by the headers that mean them; a field that the caller names a header for has that
    /// one only.
    private Map<String, Integer> accepted(Map<String, String> wanted) {
        Map<String, Integer> accepted = new HashMap<>();
        for (int index = 0; index < columns.length; index++) {
            int field = index;
            var given = wanted.get(fields.get(index).name());
            if (given == null) {
                headers(fields.get(index)).forEach(header -> accepted.put(plain(header), field));
            } else {
                accepted.put(given, field);
            }
        }
        return accepted;
    }

    private static Stream<String> headers(ImportField<?> field) {
        return Stream.concat(Stream.of(field.name()), field.headers().stream());
    }

    private static Fault column(String header, String message) {
        return Fault.at("/file", "Column '%s' %s".formatted(header, message), header);
    }

    static String plain(String header) {
        return header.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
