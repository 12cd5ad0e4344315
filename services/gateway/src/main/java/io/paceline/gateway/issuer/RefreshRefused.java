package io.paceline.gateway.issuer;

/// The issuer gives no more tokens for a login: it was revoked or is over.
public final class RefreshRefused extends RuntimeException {

    RefreshRefused(Throwable cause) {
        super(cause);
    }
}
