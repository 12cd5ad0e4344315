package io.paceline.team.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import org.jspecify.annotations.Nullable;

/// What operators do with access.
final class AccessApi {

    static final String GRANTS = "/api/team/role-grants";

    private final TestHttp http;

    AccessApi(TestHttp http) {
        this.http = http;
    }

    Answer propose(String subject, String role, @Nullable String unitId) {
        return propose(http, subject, role, unitId);
    }

    static Answer propose(TestHttp by, String subject, String role, @Nullable String unitId) {
        var unit = unitId == null ? "" : ",\"unitId\":\"%s\"".formatted(unitId);
        return by.post(
                GRANTS,
                "{\"subject\":\"%s\",\"role\":\"%s\",\"reason\":\"new in the job\"%s}"
                        .formatted(subject, role, unit));
    }

    /// Proposes as one and approves as another; answers the id of the grant.
    String grant(String subject, String role, @Nullable String unitId) {
        var place = place(propose(subject, role, unitId));
        var approved = approve(http.as(TestHttp.SOMEBODY_ELSE), place);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return approved.json().get("id").asString();
    }

    Answer revoke(TestHttp by, String grant) {
        return by.post(GRANTS + "/" + grant + "/revocation", "{\"reason\":\"left the job\"}");
    }

    static Answer suspend(TestHttp by, String subject) {
        return by.post(
                "/api/team/users/" + subject + "/suspension", "{\"reason\":\"lost a laptop\"}");
    }

    static Answer restore(TestHttp by, String subject) {
        return by.post("/api/team/users/" + subject + "/restoration", "{\"reason\":\"found it\"}");
    }

    /// The place of a request that was taken.
    static String place(Answer proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        return proposed.header("Location");
    }

    static Answer approve(TestHttp by, String place) {
        return by.send("POST", place + "/approval", null);
    }

    static String code(Answer answer) {
        var type = answer.json().path("type").asString("");
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
