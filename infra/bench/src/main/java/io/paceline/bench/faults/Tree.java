package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who sits in which unit, beneath which others; in the demonstration nobody moves in this year.
///
/// @param unitOf the unit of each member
/// @param parentOf the unit above each unit but the company
record Tree(Map<String, String> unitOf, Map<String, String> parentOf) {

    Tree {
        unitOf = Map.copyOf(unitOf);
        parentOf = Map.copyOf(parentOf);
    }

    static Tree of(Api api) {
        return of(api.all("/api/team/members"), api.all("/api/team/units"));
    }

    private static Tree of(Collection<JsonNode> members, Collection<JsonNode> units) {
        var unitOf = new HashMap<String, String>();
        for (var member : members) {
            var unit = member.at("/place/unitId").asText("");
            if (!unit.isEmpty()) {
                unitOf.put(member.path("id").asText(), unit);
            }
        }
        var parentOf = new HashMap<String, String>();
        for (var unit : units) {
            var parent = unit.path("parentId").asText("");
            if (!parent.isEmpty()) {
                parentOf.put(unit.path("id").asText(), parent);
            }
        }
        return new Tree(unitOf, parentOf);
    }

    /// The member's unit and all above it, up to the company.
    List<String> unitsAround(String member) {
        var around = new ArrayList<String>();
        var unit = unitOf.getOrDefault(member, "");
        while (!unit.isEmpty()) {
            around.add(unit);
            unit = parentOf.getOrDefault(unit, "");
        }
        return around;
    }
}
