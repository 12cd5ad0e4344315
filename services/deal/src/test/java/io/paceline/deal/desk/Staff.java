package io.paceline.deal.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rosa and Ron sell in the west, where Max manages them, until Rosa goes to Mia in the east in
/// June 2017. Dora directs the west, Carla sees to its pay, Finn controls the east, Otto operates;
/// Fay sells in the east and controls everything.
final class Staff {

    static final UUID COMPANY = new UUID(1, 1);
    static final UUID WEST = new UUID(1, 2);
    static final UUID EAST = new UUID(1, 3);
    static final UUID ROSA = new UUID(2, 1);
    static final UUID RON = new UUID(2, 2);
    static final UUID MAX = new UUID(2, 3);
    static final UUID MIA = new UUID(2, 4);
    static final UUID FAY = new UUID(2, 5);

    private static final String JUNE = "2017-06-01";

    private final TestEvents events;

    private Staff(TestEvents events) {
        this.events = events;
    }

    /// Tells the application of all of them, and waits until it knows.
    static void join(TestEvents events, JdbcClient jdbc) {
        var staff = new Staff(events);
        staff.unit(COMPANY, null);
        staff.unit(WEST, COMPANY);
        staff.unit(EAST, COMPANY);
        staff.member(MAX, "max", place("2010-01-01", null, WEST, null));
        staff.member(MIA, "mia", place("2010-01-01", null, EAST, null));
        staff.member(RON, "ron", place("2010-01-01", null, WEST, MAX));
        staff.member(FAY, "fay", place("2010-01-01", null, EAST, null));
        staff.member(
                ROSA,
                "rosa",
                place("2010-01-01", JUNE, WEST, MAX) + "," + place(JUNE, null, EAST, MIA));
        staff.grant("dora", "DIRECTOR", WEST);
        staff.grant("carla", "COMPENSATION", WEST);
        staff.grant("finn", "FINANCE", EAST);
        staff.grant("fay", "FINANCE", null);
        staff.grant("otto", "OPERATOR", null);
        TestEvents.eventually(() -> assertThat(known(jdbc)).isEqualTo("5 5 5 3"));
    }

    private static String known(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', (select count(*) from member_replica),
                            (select count(*) from access_member), (select count(*) from access_user),
                            (select count(*) from access_unit))
                        """)
                .query(String.class)
                .single();
    }

    private void unit(UUID id, @Nullable UUID parent) {
        events.send(
                EventType.UNIT_CREATED,
                id,
                1,
                """
                {"id": "%s", "name": "U", "kind": "TEAM", "parents": [{"from": "2010-01-01"%s}]}
                """
                        .formatted(id, optional("parentId", parent)));
    }

    private void member(UUID id, String name, String placements) {
        events.send(
                EventType.MEMBER_JOINED,
                id,
                1,
                """
                {"id": "%1$s", "externalId": "%2$s", "name": "%2$s", "role": "REPRESENTATIVE",
                 "placements": [%3$s]}
                """
                        .formatted(id, name, placements));
    }

    private static String place(
            String from, @Nullable String to, UUID unit, @Nullable UUID manager) {
        return "{\"from\": \"%s\", \"unitId\": \"%s\"%s%s}"
                .formatted(from, unit, optional("to", to), optional("managerId", manager));
    }

    private void grant(String subject, String role, @Nullable UUID unit) {
        var id = UUID.nameUUIDFromBytes(subject.getBytes(UTF_8));
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                1,
                """
                {"id": "%1$s", "subject": "%2$s", "suspended": false,
                 "grants": [{"id": "%1$s", "role": "%3$s"%4$s}]}
                """
                        .formatted(id, subject, role, optional("unitId", unit)));
    }

    private static String optional(String name, @Nullable Object value) {
        return value == null ? "" : ", \"%s\": \"%s\"".formatted(name, value);
    }
}
