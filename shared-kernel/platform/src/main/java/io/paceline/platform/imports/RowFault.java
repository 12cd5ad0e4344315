package io.paceline.platform.imports;

import org.jspecify.annotations.Nullable;

/// What is wrong with one cell.
///
/// @param row the line of the file on which the row starts
/// @param column the header as it stands in the file; for a column that is not there, the field;
///   empty for the row as a whole
record RowFault(
        int row,
        String column,
        @Nullable String value,
        String message,
        @Nullable String suggestion) {}
