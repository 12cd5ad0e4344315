package io.paceline.platform.web;

import java.util.List;

/// 413: the body or the file is larger than what is taken.
public class TooLarge extends Refusal {

    public TooLarge(String detail) {
        super(413, "too-large", detail, List.of());
    }

    static TooLarge body(long limit) {
        return new TooLarge("The body is larger than %d bytes".formatted(limit));
    }
}
