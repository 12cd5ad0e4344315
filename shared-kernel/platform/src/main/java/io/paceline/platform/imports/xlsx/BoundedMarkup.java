package io.paceline.platform.imports.xlsx;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Markup whose tags and texts are of bounded length, so that a parser that keeps one of them whole
/// keeps little. Refuses a document type before the parser sees it: without one there are no
/// entities, neither large nor external.
final class BoundedMarkup extends FilterReader {

    private enum Within {
        TEXT_OR_TAG,
        TAG_START,
        DECLARATION,
        COMMENT,
        LITERAL,
        INSTRUCTION
    }

    /// What stands behind its first character in `<!---->`.
    private static final int SHORTEST_COMMENT = 6;

    private Within within = Within.TEXT_OR_TAG;
    private int run;
    private char before;
    private char last;

    BoundedMarkup(Reader markup) {
        super(markup);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            check((char) read);
        }
        return read;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(characters[i]);
        }
        return read;
    }

    private void check(char next) {
        if (++run > XlsxLimits.LONGEST_MARKUP) {
            throw InvalidWorkbook.tooLarge(
                    "a text or a tag of its XML is longer than %d characters"
                            .formatted(XlsxLimits.LONGEST_MARKUP));
        }
        within =
                switch (within) {
                    case TEXT_OR_TAG -> next == '<' ? tagStart() : Within.TEXT_OR_TAG;
                    case TAG_START -> afterTagStart(next);
                    case DECLARATION -> afterDeclaration(next);
                    case COMMENT -> after(next, '-', '-');
                    case LITERAL -> after(next, ']', ']');
                    case INSTRUCTION -> after(next, before, '?');
                };
        before = last;
        last = next;
    }

    private Within tagStart() {
        run = 0;
        return Within.TAG_START;
    }

    private static Within afterTagStart(char next) {
        return switch (next) {
            case '!' -> Within.DECLARATION;
            case '?' -> Within.INSTRUCTION;
            case '<' -> Within.TAG_START;
            default -> Within.TEXT_OR_TAG;
        };
    }

    private static Within afterDeclaration(char next) {
        return switch (next) {
            case '-' -> Within.COMMENT;
            case '[' -> Within.LITERAL;
            default ->
                    throw InvalidWorkbook.malformed(
                            "its XML declares a document type, which no workbook needs");
        };
    }

    /// Ends at `>` behind the two characters; a `<` before that starts nothing, and neither does
    /// `<!-->` end what it starts.
    private Within after(char next, char first, char second) {
        return next == '>' && before == first && last == second && run >= SHORTEST_COMMENT
                ? Within.TEXT_OR_TAG
                : within;
    }
}
