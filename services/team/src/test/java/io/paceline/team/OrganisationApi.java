package io.paceline.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import org.jspecify.annotations.Nullable;

/// The commands of the API that the tests begin with.
public final class OrganisationApi {

    private final TestHttp http;

    public OrganisationApi(TestHttp http) {
        this.http = http;
    }

    public String company(String name) {
        return created(unit(name, "COMPANY", null));
    }

    public String region(String name, String parentId) {
        return created(unit(name, "REGION", parentId));
    }

    public Answer unit(String name, String kind, @Nullable String parentId) {
        var parent = parentId == null ? "" : "\"parentId\":\"%s\",".formatted(parentId);
        return http.post(
                "/api/team/units",
                "{\"name\":\"%s\",\"kind\":\"%s\",%s\"from\":\"2017-01-01\"}"
                        .formatted(name, kind, parent));
    }

    public String member(String name, String unitId) {
        return created(
                http.post(
                        "/api/team/members",
                        """
                        {"name":"%s","role":"REPRESENTATIVE","hiredOn":"2017-01-01","unitId":"%s"}
                        """
                                .formatted(name, unitId)));
    }

    public static String created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}
