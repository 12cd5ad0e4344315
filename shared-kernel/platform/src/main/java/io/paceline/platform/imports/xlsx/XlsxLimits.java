package io.paceline.platform.imports.xlsx;

/// What a workbook may need.
///
/// @param columns the last column that may be filled
/// @param cellCharacters the longest text of a cell
public record XlsxLimits(int columns, int cellCharacters) {

    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 128L * 1024 * 1024;

    /// How often an entry may be larger than its packed form. Sheets reach 30.
    static final int MOST_RATIO = 100;

    /// Small entries may be packed as well as they like.
    static final int RATIO_FROM_BYTES = 1024 * 1024;

    static final int MOST_STRINGS = 500_000;
    static final int MOST_STRING_CHARACTERS = 8 * 1024 * 1024;
    static final int LONGEST_STRING = 32_767;

    /// All cells of the sheet with a character between them: what the same table may be as CSV.
    static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    /// Of the sheet, empty ones too: they hold nothing, but take time.
    static final int MOST_CELLS = 5_000_000;

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;

    /// Of the markup: a tag or a text between two tags, names, and tags within tags.
    static final int LONGEST_MARKUP = 256 * 1024;

    static final int MOST_NAMES = 2_000;
    static final int LONGEST_NAME = 1_000;
    static final int DEEPEST = 64;
}
