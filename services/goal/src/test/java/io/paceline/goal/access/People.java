package io.paceline.goal.access;

import static io.paceline.testkit.TestEvents.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rosa and Ron sell in the west, which Max heads. In June 2024 Ron went to the east, which Mia
/// heads. Dora directs the west, Fiona is finance of the east and Felix of all, Otto operates. Each
/// is a user by their first name.
final class People {

    static final UUID COMPANY = id("company");
    static final UUID WEST = id("west");
    static final UUID EAST = id("east");
    static final UUID ROSA = id("rosa");
    static final UUID RON = id("ron");
    static final UUID MAX = id("max");
    static final UUID MIA = id("mia");

    private final TestEvents events;

    People(TestEvents events) {
        this.events = events;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /// Tells of everybody and waits until it is known.
    void tell(TestHttp http, JdbcClient jdbc) {
        member("rosa", place("2020-01-01", null, WEST, MAX));
        member(
                "ron",
                place("2020-01-01", "2024-06-01", WEST, MAX)
                        + ","
                        + place("2024-06-01", null, EAST, MIA));
        member("max", place("2020-01-01", null, WEST, null));
        member("mia", place("2020-01-01", null, EAST, null));
        unit("company", null, null);
        unit("west", COMPANY, MAX);
        unit("east", COMPANY, MIA);
        grant("dora", "DIRECTOR", WEST);
        grant("fiona", "FINANCE", EAST);
        grant("felix", "FINANCE", null);
        grant("otto", "OPERATOR", null);
        eventually(() ->
                assertThat(http.as("otto").get("/api/goal/dead-letters").status()).isEqualTo(200));
        eventually(() ->
                assertThat(http.as("felix").get("/api/goal/audit/entries").status())
                        .isEqualTo(200));
        eventually(() -> {
            assertThat(rows(jdbc, "member_replica") + rows(jdbc, "unit_replica")).isEqualTo(7);
            assertThat(rows(jdbc, "access_member") + rows(jdbc, "access_unit")).isEqualTo(7);
        });
    }

    void grant(String user, String role, @Nullable UUID unit) {
        events.send(
                EventType.ACCESS_GRANTED,
                id("user " + user),
                1,
                "{\"id\":\"%s\",\"subject\":\"%s\",\"suspended\":false,\"grants\":[{\"id\":\"%s\",\"role\":\"%s\"%s}]}"
                        .formatted(
                                id("user " + user),
                                user,
                                id("grant " + user),
                                role,
                                unit == null ? "" : ",\"unitId\":\"%s\"".formatted(unit)));
    }

    private static long rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from %s where id = any(:ids)".formatted(table))
                .param("ids", new UUID[] {COMPANY, WEST, EAST, ROSA, RON, MAX, MIA})
                .query(Long.class)
                .single();
    }

    private static String place(
            String from, @Nullable String to, UUID unit, @Nullable UUID manager) {
        return "{\"from\":\"%s\"%s,\"unitId\":\"%s\"%s}"
                .formatted(
                        from,
                        to == null ? "" : ",\"to\":\"%s\"".formatted(to),
                        unit,
                        manager == null ? "" : ",\"managerId\":\"%s\"".formatted(manager));
    }

    private void member(String name, String placements) {
        events.send(
                EventType.MEMBER_JOINED,
                id(name),
                1,
                "{\"id\":\"%s\",\"externalId\":\"%2$s\",\"name\":\"%2$s\",\"role\":\"REPRESENTATIVE\",\"placements\":[%3$s]}"
                        .formatted(id(name), name, placements));
    }

    private void unit(String name, @Nullable UUID parent, @Nullable UUID head) {
        events.send(
                EventType.UNIT_CREATED,
                id(name),
                1,
                "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"REGION\"%s,\"parents\":[{\"from\":\"2010-01-01\"%s}]}"
                        .formatted(
                                id(name),
                                name,
                                head == null ? "" : ",\"headId\":\"%s\"".formatted(head),
                                parent == null ? "" : ",\"parentId\":\"%s\"".formatted(parent)));
    }
}
