package io.paceline.local.login;

import io.paceline.local.Secrets;
import java.util.Locale;

/// Who logs in at the demonstration's issuer; `infra/local/users` says what they do.
public enum Person {
    /// Anna Snelling, who sells.
    ROSA("E-001"),
    /// Dustin Brinkmann, who leads her.
    MAX("M-001"),
    DORA,
    CARLA,
    FINN,
    OTTO;

    private final String employeeNumber;

    Person() {
        this("");
    }

    Person(String employeeNumber) {
        this.employeeNumber = employeeNumber;
    }

    /// The number in the demonstration's roster; empty for who is not in it.
    public String employeeNumber() {
        return employeeNumber;
    }

    /// The name to log in with, which is also the subject of their tokens.
    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String password(Secrets secrets) {
        return secrets.ofPerson(user());
    }
}
