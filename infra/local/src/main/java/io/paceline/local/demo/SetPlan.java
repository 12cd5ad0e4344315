package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.login.Person;
import java.util.List;
import java.util.Map;

/// One plan with accelerators for all representatives, drawn up by the compensation administrator
/// and approved by finance.
final class SetPlan {

    private static final String NAME = "Accelerator plan";
    private static final String FROM = "2017-01-01";

    private final People people;
    private final GatewayApi api;

    SetPlan(People people) {
        this.people = people;
        this.api = people.as(Person.CARLA);
    }

    void forAllRepresentatives() {
        people.approveLeftOver(
                Person.CARLA, Person.FINN, "/api/incentive/approvals", "plan-activation");
        var plan = find();
        var path = "/api/incentive/plans/" + plan.path("id").asText();
        if (!plan.at("/versions/0/status").asText().equals("ACTIVE")) {
            people.agree(Person.CARLA, Person.FINN, path + "/versions/1/activation", Map.of());
        }
        var payees =
                api.all("/api/team/members?role=REPRESENTATIVE&limit=200").stream()
                        .map(member -> member.path("id").asText())
                        .toList();
        // Who is assigned in this way already stays so.
        api.post(path + "/assignments", Map.of("payeeIds", payees, "from", FROM));
    }

    private JsonNode find() {
        return api.all("/api/incentive/plans?limit=200").stream()
                .filter(plan -> plan.path("name").asText().equals(NAME))
                .findFirst()
                .orElseGet(() -> api.post("/api/incentive/plans", draft()));
    }

    private static Map<String, ?> draft() {
        var commission =
                component(
                        "Commission",
                        "QUARTER",
                        "MARGINAL",
                        List.of(
                                tier("0", "1", "0.05"),
                                tier("1", "1.5", "0.08"),
                                top("1.5", "0.12")));
        var kicker =
                component(
                        "Annual kicker",
                        "YEAR",
                        "RETROACTIVE",
                        List.of(tier("0", "1", "0"), tier("1", "1.2", "0.01"), top("1.2", "0.02")));
        return Map.of(
                "name",
                NAME,
                "currency",
                "USD",
                "effectiveFrom",
                FROM,
                "components",
                List.of(commission, kicker));
    }

    private static Map<String, ?> component(
            String name, String interval, String split, List<Map<String, String>> tiers) {
        return Map.of("name", name, "interval", interval, "split", split, "tiers", tiers);
    }

    private static Map<String, String> tier(String from, String to, String rate) {
        return Map.of("from", from, "to", to, "rate", rate);
    }

    private static Map<String, String> top(String from, String rate) {
        return Map.of("from", from, "rate", rate);
    }
}
