package io.paceline.platform.imports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the caller wants a file to be read and applied.
record ImportOptions(
        boolean dryRun,
        Mode mode,
        @Nullable String dateFormat,
        Mapping mapping,
        Map<String, String> settings) {

    static final ImportOptions NONE =
            new ImportOptions(false, Mode.ALL, null, Mapping.BY_HEADER, Map.of());

    enum Mode {
        /// Any faulty row rejects the file.
        ALL,
        /// Faulty rows are left out.
        VALID_ONLY
    }

    /// Another spelling of a value, confirmed by the caller.
    record Alias(String field, String from, String to) {}

    /// Which columns and values mean what.
    ///
    /// @param columns the header of a field where it is not one of the accepted ones
    /// @param ignored headers that are not to be imported
    record Mapping(Map<String, String> columns, List<String> ignored, List<Alias> aliases) {

        static final Mapping BY_HEADER = new Mapping(Map.of(), List.of(), List.of());

        Mapping with(List<Alias> more) {
            var all = new ArrayList<>(aliases);
            all.addAll(more);
            return new Mapping(columns, ignored, List.copyOf(all));
        }
    }

    /// The part `options` as callers write it; entries that are not listed are settings of the
    /// kind.
    record Part(
            @Nullable Boolean dryRun,
            @Nullable Mode mode,
            @Nullable String dateFormat,
            @Nullable Map<String, String> columns,
            @Nullable List<String> ignoreColumns,
            @Nullable List<Alias> aliases,
            @JsonAnySetter @Nullable Map<String, String> settings) {

        ImportOptions options() {
            return new ImportOptions(
                    Boolean.TRUE.equals(dryRun),
                    mode == null ? Mode.ALL : mode,
                    dateFormat,
                    new Mapping(
                            columns == null ? Map.of() : columns,
                            ignoreColumns == null ? List.of() : ignoreColumns,
                            aliases == null ? List.of() : aliases),
                    settings == null ? Map.of() : settings);
        }
    }

    ImportOptions withAliases(List<Alias> more) {
        return new ImportOptions(dryRun, mode, dateFormat, mapping.with(more), settings);
    }
}
