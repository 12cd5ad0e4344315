package io.paceline.platform.event;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Refusal;
import java.util.UUID;

/// Why a dead letter is not touched.
final class DeadLetterRefusal {

    private DeadLetterRefusal() {}

    static Refusal unknown(UUID id) {
        return NotFound.of("dead letter", id);
    }

    static Refusal settled(DeadLetter letter) {
        return new Conflict(
                "dead-letter-settled",
                "Dead letter %s is %s already".formatted(letter.id(), letter.status()));
    }

    static Refusal noSuchConsumer(DeadLetter letter) {
        return new Conflict(
                "consumer-gone",
                "This service has no consumer %s any more".formatted(letter.consumer()));
    }
}
