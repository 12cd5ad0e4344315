package io.paceline.goal.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goals over HTTP, as one caller has them.
record GoalDesk(TestHttp http) {

    static final String GOALS = "/api/goal/goals";

    static String body(
            String name, String kind, UUID owner, String period, @Nullable String parent) {
        return """
        {"name":"%s","owner":{"kind":"%s","id":"%s"},"metric":"REVENUE","period":{"label":"%s"},
         "target":"1000","currency":"USD","quota":true%s}
        """
                .formatted(
                        name,
                        kind,
                        owner,
                        period,
                        parent == null ? "" : ",\"parentId\":\"%s\"".formatted(parent));
    }

    String drafted(String name, String kind, UUID owner, String period, @Nullable String parent) {
        var answer = http.post(GOALS, body(name, kind, owner, period, parent));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    Answer activate(String id, boolean cascade) {
        return http.post(GOALS + "/" + id + "/activation", "{\"cascade\":%s}".formatted(cascade));
    }

    Answer retarget(String id, long revision, String target) {
        return http.put(
                GOALS + "/" + id,
                "{\"name\":\"Changed\",\"target\":\"%s\"}".formatted(target),
                "If-Match",
                "\"%d\"".formatted(revision));
    }

    Answer allocate(String id, String body) {
        return http.post(GOALS + "/" + id + "/allocations", body);
    }

    Answer decide(Answer proposed, String how, String body) {
        var id = proposed.json().path("id").asString();
        return http.post("/api/goal/approvals/%s/%s".formatted(id, how), body);
    }

    Answer approve(Answer proposed) {
        return decide(proposed, "approval", "");
    }

    String target(String id) {
        return http.get(GOALS + "/" + id).json().path("target").asString();
    }

    List<String> names(String path) {
        return http.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(goal -> goal.path("name").asString())
                .toList();
    }

    /// `403 forbidden`
    static String problem(Answer answer) {
        var type = answer.json().path("type").asString();
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
