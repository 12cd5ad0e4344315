package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.bench.faults.Api.Command;
import io.paceline.local.process.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The dead letters of the services that apply deals, as an operator sees and repairs them.
record Letters(Api operator) {

    private static final List<String> SERVICES = List.of("goal", "incentive", "analytics");
    private static final int PATIENCE_S = 60;
    private static final int CONFLICT = 409;

    /// Answers what is missing: nothing when every service has set the message aside.
    List<String> expect(String key) {
        var without = new ArrayList<String>();
        long deadline = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        for (var service : SERVICES) {
            while (of(service, key).isEmpty() && System.nanoTime() < deadline) {
                Pause.millis(250);
            }
            if (of(service, key).isEmpty()) {
                without.add("%s has no dead letter of %s".formatted(service, key));
            }
        }
        return without;
    }

    /// Answers what went otherwise than it should.
    List<String> repairAndReplay(String key, String payload) {
        var wrong = new ArrayList<String>();
        for (var service : SERVICES) {
            for (var letter : of(service, key)) {
                var path = letters(service) + "/" + letter.path("id").asText();
                repair(path, letter.path("revision").asLong(), payload);
                var replayed = operator.insist(replay(path));
                var again = operator.once(replay(path)).orElseThrow();
                if (!replayed.body().path("status").asText().equals("REPLAYED")) {
                    wrong.add("replay of %s was answered %s".formatted(path, replayed));
                }
                if (again.status() != CONFLICT) {
                    wrong.add("a second replay of %s was answered %s".formatted(path, again));
                }
            }
        }
        return wrong;
    }

    private void repair(String path, long revision, String payload) {
        var body = new ObjectMapper().valueToTree(Map.of("payload", payload)).toString();
        operator.insist(new Command("PUT", path, body, newKey(), revision));
    }

    private static Command replay(String path) {
        return new Command("POST", path + "/replay", "", newKey(), 0);
    }

    private List<JsonNode> of(String service, String key) {
        return operator.all(letters(service)).stream()
                .filter(letter -> letter.at("/source/key").asText().equals(key))
                .toList();
    }

    private static String letters(String service) {
        return "/api/%s/dead-letters".formatted(service);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
