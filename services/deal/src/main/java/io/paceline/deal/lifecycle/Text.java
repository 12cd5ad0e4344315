package io.paceline.deal.lifecycle;

/// What free text may hold: no control characters and no halves of characters, which the database
/// would not take.
final class Text {

    static final int LONGEST = 200;
    static final String CLEAN = "[^\\p{Cc}\\p{Cs}]*";
    static final String CLEAN_MESSAGE = "must not hold control characters";

    private Text() {}
}
