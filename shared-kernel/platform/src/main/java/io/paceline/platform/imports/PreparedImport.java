package io.paceline.platform.imports;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// An import whose file and options are sound, ready to look at the rows.
record PreparedImport<R>(
        ImportKind<R> kind,
        List<ImportField<?>> fields,
        ImportFile file,
        Layout layout,
        ImportOptions options) {

    static <R> PreparedImport<R> of(ImportKind<R> kind, ImportFile file, ImportOptions options) {
        var fields = kind.fields();
        check(kind, fields, options);
        var layout = MapColumns.of(fields, file.headers(), options.mapping());
        return new PreparedImport<>(kind, fields, file, layout, options);
    }

    List<ImportRow> rows(IntConsumer progress) throws IOException {
        return ReadRows.of(file, this, progress);
    }

    private static void check(
            ImportKind<?> kind, List<ImportField<?>> fields, ImportOptions options) {
        var faults = new ArrayList<Fault>();
        for (var setting : options.settings().keySet()) {
            if (!kind.settings().contains(setting)) {
                faults.add(Fault.at("/options/" + setting, "is not known here"));
            }
        }
        var names = fields.stream().map(ImportField::name).toList();
        for (var alias : options.mapping().aliases()) {
            if (!names.contains(alias.field())) {
                faults.add(
                        Fault.at(
                                "/options/aliases",
                                "name a field that is not known; known are " + names,
                                alias.field()));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        var _ = new DateReader(options.dateFormat()); // Refuses a wrong pattern.
    }
}
