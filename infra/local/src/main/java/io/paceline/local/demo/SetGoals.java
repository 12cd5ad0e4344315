package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The company's goal of a year, divided down to the representatives and into quarters.
final class SetGoals {

    private static final Map<String, String> YEAR_2017 =
            Map.of("from", "2017-01-01", "to", "2018-01-01");

    private final GatewayApi api;

    SetGoals(GatewayApi api) {
        this.api = api;
    }

    /// The past year, in even parts.
    void of2017() {
        set(2017, "10000000", Map.of("method", "EVEN"));
    }

    /// A running year, in parts as large as those that the owners achieved in 2017.
    void byHistory(int year) {
        set(year, "12000000", Map.of("method", "HISTORY", "history", YEAR_2017));
    }

    /// Each step leaves something behind by which it is known to be done.
    private void set(int year, String target, Map<String, ?> method) {
        var company = api.all("/api/team/units?kind=COMPANY&limit=200").getFirst();
        var goal =
                find(year, company)
                        .orElseGet(() -> api.post("/api/goal/goals", draft(year, target, company)));
        if (goal.path("status").asText().equals("DRAFT")) {
            var id = goal.path("id").asText();
            allocate(id, method, Map.of("by", "OWNER", "depth", "ALL"));
            allocate(id, method, Map.of("by", "PERIOD", "to", "QUARTERS", "depth", "ALL"));
            api.post("/api/goal/goals/" + id + "/activation", Map.of("cascade", true));
        }
    }

    private Optional<JsonNode> find(int year, JsonNode company) {
        var query = "?period=" + year + "&ownerId=" + company.path("id").asText() + "&limit=200";
        return api.all("/api/goal/goals" + query).stream().findFirst();
    }

    private void allocate(String goal, Map<String, ?> method, Map<String, ?> way) {
        var request = new HashMap<String, Object>(way);
        request.putAll(method);
        api.post("/api/goal/goals/" + goal + "/allocations", request);
    }

    private static Map<String, ?> draft(int year, String target, JsonNode company) {
        return Map.of(
                "name",
                "Revenue " + year,
                "owner",
                Map.of("kind", "UNIT", "id", company.path("id").asText()),
                "metric",
                "REVENUE",
                "period",
                Map.of("label", Integer.toString(year)),
                "target",
                target,
                "currency",
                "USD",
                "quota",
                true);
    }
}
