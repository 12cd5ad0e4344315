package io.paceline.local.login;

import io.paceline.local.Secrets;

/// Which program has a secret at the demonstration's issuer.
public enum Client {
    /// The gateway, on behalf of whoever is logged in.
    GATEWAY("paceline-gateway"),
    /// Another system, which may read and write everywhere and approve nothing.
    INTEGRATION("integration");

    private final String id;

    Client(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String secret(Secrets secrets) {
        return secrets.of("client." + id);
    }
}
