package io.paceline.gateway.routing;

import java.io.IOException;

/// A request did not get as far as an answer: the service or the caller broke off.
final class NoAnswer extends RuntimeException {

    private final IOException why;

    NoAnswer(IOException why) {
        super(why);
        this.why = why;
    }

    IOException why() {
        return why;
    }
}
