package io.paceline.platform.imports.xlsx;

import java.util.List;
import java.util.Set;

/// A row that is not blank.
///
/// @param number as the spreadsheet shows it, from 1
/// @param cells up to the last filled one
/// @param dates which of them are whole days by their type, written in ISO
public record SheetRow(int number, List<String> cells, Set<Integer> dates) {}
