package io.paceline.local;

/// Something the user can put right; the message says what, and is shown without a stack trace.
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
