package io.paceline.gateway.login;

/// A login that cannot go on: the issuer ended it, or it was ended elsewhere.
final class SessionOver extends RuntimeException {

    private final String why;

    SessionOver(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
