package io.paceline.platform.imports;

import java.util.List;
import java.util.Set;

/// A row as it stands in a file.
///
/// @param line its line or row, from 1; the header's is 1 as a rule
/// @param dates columns whose cell is a day by its type, written in ISO whatever the caller's
///   format
record FileRow(int line, List<String> cells, Set<Integer> dates) {}
