package io.paceline.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small organisation to look at from everywhere. In the west rosa sells and max manages; dora
/// directs it, carla and finn see to its pay. In the east sid sells and mia manages. cora and fred
/// see to everybody's pay, and otto operates. What is sid's is beyond the reach of everybody in the
/// west. `TestHttp.as` knows each by [#user].
public final class TestTeam {

    public static final UUID COMPANY = id(1);
    public static final UUID WEST = id(2);
    public static final UUID EAST = id(3);
    public static final UUID ROSA = id(11);
    public static final UUID MAX = id(12);
    public static final UUID SID = id(13);
    public static final UUID MIA = id(14);

    private TestTeam() {}

    /// By which name one of them logs in; other tests of a module have people of their own.
    public static String user(String name) {
        return "team-" + name;
    }

    /// Tells the service of everybody.
    public static void join(TestEvents events) {
        unit(events, COMPANY, "Company", "COMPANY", null);
        unit(events, WEST, "West", "REGION", COMPANY);
        unit(events, EAST, "East", "REGION", COMPANY);
        member(events, MAX, user("max"), "Max", WEST, null);
        member(events, ROSA, user("rosa"), "Rosa", WEST, MAX);
        member(events, MIA, user("mia"), "Mia", EAST, null);
        member(events, SID, user("sid"), "Sid", EAST, MIA);
        grant(events, user("dora"), "DIRECTOR", WEST);
        grant(events, user("carla"), "COMPENSATION", WEST);
        grant(events, user("finn"), "FINANCE", WEST);
        grant(events, user("cora"), "COMPENSATION", null);
        grant(events, user("fred"), "FINANCE", null);
        grant(events, user("otto"), "OPERATOR", null);
    }

    private static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    private static void unit(
            TestEvents events, UUID id, String name, String kind, @Nullable UUID parent) {
        var state =
                """
                {"id": "%1$s", "name": "%2$s", "kind": "%3$s", "parents": [{"from": "2010-01-01"%4$s}]}
                """
                        .formatted(id, name, kind, optional("parentId", parent));
        events.send(EventType.UNIT_CREATED, id, 1, state);
    }

    private static void member(
            TestEvents events,
            UUID id,
            String externalId,
            String name,
            UUID unit,
            @Nullable UUID manager) {
        var role = manager == null ? "MANAGER" : "REPRESENTATIVE";
        var state =
                """
                {"id": "%1$s", "externalId": "%2$s", "name": "%3$s", "role": "%4$s", "hiredOn": "2015-01-01",
                 "placements": [{"from": "2015-01-01", "unitId": "%5$s"%6$s}]}
                """
                        .formatted(
                                id, externalId, name, role, unit, optional("managerId", manager));
        events.send(EventType.MEMBER_JOINED, id, 1, state);
    }

    private static void grant(TestEvents events, String subject, String role, @Nullable UUID unit) {
        var id = UUID.nameUUIDFromBytes(subject.getBytes(UTF_8));
        var state =
                """
                {"id": "%1$s", "subject": "%2$s", "suspended": false,
                 "grants": [{"id": "%1$s", "role": "%3$s"%4$s}]}
                """
                        .formatted(id, subject, role, optional("unitId", unit));
        events.send(EventType.ACCESS_GRANTED, id, 1, state);
    }

    private static String optional(String name, @Nullable UUID value) {
        return value == null ? "" : ", \"%s\": \"%s\"".formatted(name, value);
    }
}
