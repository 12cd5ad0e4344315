package io.paceline.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;

/// What one person proposes and another one approves.
public record TwoPeople(TestHttp proposer, TestHttp approver) {

    public static TwoPeople of(TestHttp http) {
        return new TwoPeople(http, http.as(TestHttp.SOMEBODY_ELSE));
    }

    /// Proposes and approves it.
    public Answer agree(String path, String json) {
        var approved = approve(propose(path, json));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return approved;
    }

    /// Answers the place of the request.
    public String propose(String path, String json) {
        var answer = proposer.post(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    public Answer approve(String request) {
        return approver.send("POST", request + "/approval", null);
    }

    public Answer reject(String request) {
        return approver.post(request + "/rejection", "{\"reason\":\"not so\"}");
    }
}
