package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.bench.faults.Api.Answer;
import io.paceline.bench.faults.Api.Command;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Sends commands as impatient clients do: sometimes twice at once, sometimes once more after the
/// answer, always with the same key; and notes where the answers differ.
record Requests(Api api, Told told, Random random) {

    private static final int TWICE_ONE_IN = 5;
    private static final int AGAIN_ONE_IN = 5;

    /// The body of the answer; empty when the command was refused, which no command here may be.
    Optional<JsonNode> done(String path, String json, long revision) {
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        var command = new Command("POST", path, json, key, revision);
        var answer = random.nextInt(TWICE_ONE_IN) == 0 ? twiceAtOnce(command) : api.insist(command);
        if (random.nextInt(AGAIN_ONE_IN) == 0) {
            compare(command, answer, api.insist(command));
        }
        if (!answer.isDone()) {
            told.contradicts(command + " was refused: " + answer);
            return Optional.empty();
        }
        told.answer(answer.body());
        return Optional.of(answer.body());
    }

    private Answer twiceAtOnce(Command command) {
        var other =
                CompletableFuture.supplyAsync(
                        () -> api.insist(command), task -> Thread.ofVirtual().start(task));
        var answer = api.insist(command);
        compare(command, answer, other.join());
        return answer;
    }

    private void compare(Command command, Answer first, Answer second) {
        if (first.status() != second.status() || !first.body().equals(second.body())) {
            told.contradicts("%s was answered %s and %s".formatted(command, first, second));
        }
    }
}
