package io.paceline.platform.login;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Caller.Kind;
import io.paceline.platform.access.Caller.Membership;
import io.paceline.platform.access.Role;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The broker is shared with other tests, so the people here are none of theirs.
@IntegrationTest
class CallerCheckTest {

    @Autowired TestEvents events;
    @Autowired CallerCheck check;

    @Test
    void finds_a_role_that_was_given_since_and_misses_one_that_was_taken() {
        var user = UUID.randomUUID();
        var before = person("carmen", null, Instant.now().plusSeconds(60));
        assertThat(check.now(before).orElseThrow().roles()).isEmpty();

        access(user, 1, "carmen", false, "{\"id\":\"%s\",\"role\":\"FINANCE\"}".formatted(user));
        eventually(() ->
                assertThat(check.now(before).orElseThrow().roles()).containsExactly(Role.FINANCE));
        var then = check.now(before).orElseThrow();

        access(user, 2, "carmen", false, "");
        eventually(() -> assertThat(check.now(then).orElseThrow().roles()).isEmpty());
    }

    @Test
    void knows_the_member_again() {
        var rosa = UUID.randomUUID();
        events.send(
                EventType.MEMBER_JOINED,
                rosa,
                1,
                "{\"id\":\"%s\",\"name\":\"Rosa\",\"role\":\"OTHER\",\"placements\":[]}"
                        .formatted(rosa));
        var before =
                person("rosa", new Membership(rosa, "Ros", true), Instant.now().plusSeconds(60));

        eventually(() ->
                assertThat(check.now(before).orElseThrow().member())
                        .isEqualTo(new Membership(rosa, "Rosa", false)));
    }

    @Test
    void knows_nobody_whose_access_is_suspended() {
        var before = person("sandy", null, Instant.now().plusSeconds(60));

        access(UUID.randomUUID(), 1, "sandy", true, "");

        eventually(() -> assertThat(check.now(before)).isEmpty());
    }

    @Test
    void knows_nobody_whose_token_has_ended() {
        assertThat(check.now(person("rosa", null, Instant.now().minusMillis(1)))).isEmpty();
    }

    private void access(UUID id, long revision, String subject, boolean suspended, String grants) {
        events.send(
                EventType.ACCESS_GRANTED,
                id,
                revision,
                "{\"id\":\"%s\",\"subject\":\"%s\",\"suspended\":%s,\"grants\":[%s]}"
                        .formatted(id, subject, suspended, grants));
    }

    private static Caller person(String subject, @Nullable Membership member, Instant expiresAt) {
        return new Caller(
                Kind.PERSON, subject, subject, "web", member, List.of(), Set.of(), expiresAt);
    }
}
