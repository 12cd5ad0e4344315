package io.paceline.incentive.rating;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// rosa and ron sell in the west under max, until rosa went to mia in the east in June 2017. dora
/// directs the west, finn sees to its finance and cora to its compensation; carla, colin and fred
/// do so for the whole company. otto operates. Every organisation is another one, so that tests do
/// not see each other's.
final class Organisation {

    final UUID west = UUID.randomUUID();
    final UUID east = UUID.randomUUID();

    private static final String MOVED = "2017-06-01";

    final String tag = UUID.randomUUID().toString().substring(0, 8);
    final UUID rosa = UUID.randomUUID();
    final UUID ron = UUID.randomUUID();
    final UUID max = UUID.randomUUID();
    final UUID mia = UUID.randomUUID();

    private final TestEvents events;
    private final TestHttp http;

    Organisation(TestEvents events, TestHttp http) {
        this.events = events;
        this.http = http;
    }

    /// The application as one of them sees it; `machine:deal:read` is a client with that scope.
    TestHttp as(String who) {
        return who.startsWith("machine:")
                ? http.asMachine(who.substring("machine:".length()))
                : http.as(who + "-" + tag);
    }

    /// The name under which others see them.
    String nameOf(String who) {
        return who + "-" + tag;
    }

    Organisation join() {
        unit(west);
        unit(east);
        member(max, "max", place("2016-01-01", null, west, null));
        member(mia, "mia", place("2016-01-01", null, east, null));
        member(ron, "ron", place("2016-01-01", null, west, max));
        member(
                rosa,
                "rosa",
                place("2016-01-01", MOVED, west, max) + "," + place(MOVED, null, east, mia));
        grant("dora", "DIRECTOR", west);
        grant("finn", "FINANCE", west);
        grant("cora", "COMPENSATION", west);
        grant("carla", "COMPENSATION", null);
        grant("colin", "COMPENSATION", null);
        grant("fred", "FINANCE", null);
        grant("otto", "OPERATOR", null);
        for (var who : List.of("dora", "finn", "cora", "max")) {
            eventually(() -> assertThat(payees(who, "")).containsExactly("max", "ron"));
            eventually(() ->
                    assertThat(payees(who, "&at=2017-05-31"))
                            .containsExactly("max", "ron", "rosa"));
        }
        eventually(() -> assertThat(payees("mia", "")).containsExactly("mia", "rosa"));
        for (var who : List.of("carla", "colin", "fred")) {
            eventually(() -> assertThat(payees(who, "")).hasSize(4));
        }
        eventually(() -> assertThat(status("otto", "/api/incentive/plans")).isEqualTo(200));
        return this;
    }

    /// The first names in a list of payees.
    List<String> payees(String who, String filter) {
        var items = get(who, "/api/incentive/payees?q=" + tag + filter).json().path("items");
        return items.valueStream()
                .map(payee -> payee.path("name").asString().replace("-" + tag, ""))
                .toList();
    }

    Answer get(String who, String path) {
        return as(who).get(path);
    }

    Answer csv(String who, String path) {
        return as(who).get(path, "Accept", "text/csv");
    }

    int status(String who, String path) {
        return get(who, path).status();
    }

    /// Gives somebody a role for a unit, or for the whole company.
    void grant(String who, String role, @Nullable UUID unit) {
        var id = UUID.randomUUID();
        var state =
                "{\"id\":\"%s\",\"subject\":\"%s\",\"suspended\":false,\"grants\":[{\"id\":\"%s\",\"role\":\"%s\"%s}]}"
                        .formatted(id, nameOf(who), id, role, optional("unitId", unit));
        events.send(EventType.ACCESS_GRANTED, id, 1, state);
    }

    private void member(UUID id, String who, String placements) {
        var state =
                "{\"id\":\"%s\",\"externalId\":\"%s\",\"name\":\"%s\",\"role\":\"OTHER\",\"placements\":[%s]}"
                        .formatted(id, nameOf(who), nameOf(who), placements);
        events.send(EventType.MEMBER_JOINED, id, 1, state);
    }

    private void unit(UUID id) {
        var state =
                "{\"id\":\"%s\",\"name\":\"U\",\"kind\":\"REGION\",\"parents\":[{\"from\":\"2010-01-01\"}]}"
                        .formatted(id);
        events.send(EventType.UNIT_CREATED, id, 1, state);
    }

    private static String place(
            String from, @Nullable String to, UUID unit, @Nullable UUID manager) {
        return "{\"from\":\"%s\"%s,\"unitId\":\"%s\"%s}"
                .formatted(
                        from,
                        to == null ? "" : ",\"to\":\"" + to + "\"",
                        unit,
                        optional("managerId", manager));
    }

    private static String optional(String name, @Nullable UUID value) {
        return value == null ? "" : ",\"%s\":\"%s\"".formatted(name, value);
    }
}
