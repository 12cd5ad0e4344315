package io.paceline.platform.web.repeat;

import java.time.Instant;
import java.util.Optional;

/// The answers to commands, by caller and key.
interface Answers {

    record Kept(String digest, Answer answer) {}

    /// Holds the key until the transaction ends; false where another transaction holds it.
    boolean hold(Command command);

    Optional<Kept> find(Command command);

    void keep(Command command, Answer answer);

    int forgetBefore(Instant instant);
}
