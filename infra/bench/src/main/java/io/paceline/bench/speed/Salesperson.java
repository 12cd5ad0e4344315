package io.paceline.bench.speed;

import io.paceline.bench.load.Gateway;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/// A representative with a goal for this year, who is credited with deals.
record Salesperson(String memberId, String name, String goalId) {

    static List<Salesperson> all(Gateway gateway) {
        var year = Year.now(Clock.systemUTC());
        var all = new ArrayList<Salesperson>();
        for (var row : gateway.get("/api/goal/attainment?period=" + year).path("items")) {
            if (row.at("/owner/kind").asText().equals("MEMBER")) {
                all.add(
                        new Salesperson(
                                row.at("/owner/id").asText(),
                                row.at("/owner/name").asText(),
                                row.path("goalId").asText()));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalStateException(
                    "No member has a goal for %s: load the demonstration".formatted(year));
        }
        return List.copyOf(all);
    }
}
