package io.paceline.platform.approval;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.approval.NamesApplication.Things;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do with requests, and who these people are.
final class ApprovalsApi {

    static final String APPROVALS = "/api/sample/approvals";
    static final UUID WEST = new UUID(7, 1);
    static final UUID EAST = new UUID(7, 2);
    static final UUID MAX = new UUID(7, 3);
    static final UUID FINN = new UUID(7, 4);

    private final TestHttp http;

    ApprovalsApi(TestHttp http) {
        this.http = http;
    }

    /// mona and fritz sit in the west; mona holds compensation and, as mona-at-night, finance,
    /// which fritz holds too. wendy directs the west, emma the east.
    void tellOfPeople(TestEvents events, Things things) {
        if (http.as("fritz").get(APPROVALS).status() == 200) {
            return;
        }
        unit(events, WEST);
        unit(events, EAST);
        member(events, MAX, "mona");
        member(events, FINN, "fritz");
        access(events, "mona", "COMPENSATION", null);
        access(events, "mona-at-night", "FINANCE", null);
        access(events, "fritz", "FINANCE", null);
        access(events, "wendy", "DIRECTOR", WEST);
        access(events, "emma", "DIRECTOR", EAST);
        for (var person : List.of("mona", "mona-at-night", "fritz", "wendy", "emma")) {
            eventually(() -> assertThat(http.as(person).get(APPROVALS).status()).isEqualTo(200));
        }
        var thing = things.add();
        eventually(() ->
                assertThat(propose(http.as("wendy"), thing, "x", FINN).status()).isEqualTo(202));
    }

    Answer propose(TestHttp by, UUID thing, String name) {
        return by.post(
                "/api/sample/things/" + thing + "/naming", "{\"name\":\"%s\"}".formatted(name));
    }

    Answer propose(TestHttp by, UUID thing, String name, UUID concerns) {
        return by.post(
                "/api/sample/things/" + thing + "/naming",
                "{\"name\":\"%s\",\"concerns\":\"%s\"}".formatted(name, concerns));
    }

    /// The place of a request that was taken.
    static String place(Answer proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        return proposed.header("Location");
    }

    static Answer approve(TestHttp by, String place) {
        return by.send("POST", place + "/approval", null);
    }

    static Answer reject(TestHttp by, String place) {
        return by.post(place + "/rejection", "{\"reason\":\"a bad name\"}");
    }

    static Answer withdraw(TestHttp by, String place) {
        return by.post(place + "/withdrawal", "{\"reason\":\"a better idea\"}");
    }

    static String code(Answer answer) {
        var type = answer.json().path("type").asString("");
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    private static void member(TestEvents events, UUID id, String name) {
        events.send(
                EventType.MEMBER_JOINED,
                id,
                1,
                """
                {"id":"%s","externalId":"%s","name":"%s","role":"OTHER",
                 "placements":[{"from":"2010-01-01","unitId":"%s"}]}
                """
                        .formatted(id, name, name, WEST));
    }

    private static void unit(TestEvents events, UUID id) {
        events.send(
                EventType.UNIT_CREATED,
                id,
                1,
                "{\"id\":\"%s\",\"name\":\"U\",\"kind\":\"COMPANY\",\"parents\":[{\"from\":\"2010-01-01\"}]}"
                        .formatted(id));
    }

    private static void access(
            TestEvents events, String subject, String role, @Nullable UUID unit) {
        var id = UUID.randomUUID();
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                1,
                "{\"id\":\"%s\",\"subject\":\"%s\",\"suspended\":false,\"grants\":[{\"id\":\"%s\",\"role\":\"%s\"%s}]}"
                        .formatted(
                                id,
                                subject,
                                id,
                                role,
                                unit == null ? "" : ",\"unitId\":\"" + unit + "\""));
    }
}
