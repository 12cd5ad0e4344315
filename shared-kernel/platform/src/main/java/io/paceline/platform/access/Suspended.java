package io.paceline.platform.access;

/// 403: we know who it is, and they are locked out.
public final class Suspended extends Forbidden {

    private final String subject;

    public Suspended(String subject) {
        super("user-suspended", "Your access is suspended; ask your operator to restore it");
        this.subject = subject;
    }

    /// The issuer's name for the caller.
    public String subject() {
        return subject;
    }
}
