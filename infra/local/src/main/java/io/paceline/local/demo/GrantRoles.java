package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.paceline.local.login.Person;
import java.util.Map;

/// Gives the director and the compensation administrator their roles in the whole organisation.
final class GrantRoles {

    private static final String GRANTS = "/api/team/role-grants";

    private final People people;

    GrantRoles(People people) {
        this.people = people;
    }

    void all() {
        people.approveLeftOver(Person.OTTO, Person.FINN, "/api/team/approvals", "role-grant");
        grant(Person.DORA, "DIRECTOR");
        grant(Person.CARLA, "COMPENSATION");
    }

    private void grant(Person person, String role) {
        if (people.as(Person.OTTO).all(GRANTS + "?held=true&limit=200").stream()
                .noneMatch(grant -> is(grant, person, role))) {
            people.agree(
                    Person.OTTO,
                    Person.FINN,
                    GRANTS,
                    Map.of("subject", person.user(), "role", role, "reason", "Demonstration"));
        }
    }

    private static boolean is(JsonNode grant, Person person, String role) {
        return grant.path("subject").asText().equals(person.user())
                && grant.path("role").asText().equals(role);
    }
}
