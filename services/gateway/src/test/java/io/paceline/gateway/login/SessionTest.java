package io.paceline.gateway.login;

import static io.paceline.gateway.StubService.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {

    private final Browser rosa = new Browser();
    private final Set<String> tokensSeen = ConcurrentHashMap.newKeySet();
    private LoginPlatform platform;
    private RunningGateway first;
    private RunningGateway second;

    @BeforeAll
    void start() {
        platform = new LoginPlatform();
        first = platform.first("paceline.gateway.login.swept-every=200ms");
        second = platform.second();
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        platform.close();
    }

    @BeforeEach
    void logIn() {
        rosa.cookies.clear();
        platform.deal.answers(exchange -> {
            tokensSeen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answering(200, "{}").handle(exchange);
        });
        first.jdbc().sql("delete from login").update();
        rosa.logIn(first.address(), "rosa");
        rosa.get(first.address() + "/session");
        tokensSeen.clear();
    }

    @Test
    void is_known_to_every_gateway_until_one_ends_it() {
        assertThat(deals(second)).isEqualTo(200);

        rosa.post(first.address() + "/logout");

        assertThat(deals(second)).isEqualTo(401);
    }

    @Test
    void outlives_a_restart_of_the_gateway() {
        deals(first);

        first.restart();

        assertThat(deals(first)).isEqualTo(200);
        assertThat(tokensSeen).as("the same token").hasSize(1);
    }

    @Test
    void gets_a_new_access_token_before_the_old_one_ends() {
        deals(first);
        letTokensExpireIn("30 seconds");

        assertThat(deals(first)).isEqualTo(200);
        assertThat(deals(first)).isEqualTo(200);

        assertThat(tokensSeen).as("the old and one new").hasSize(2);
    }

    @Test
    void asks_for_a_new_token_once_however_many_requests_at_two_gateways_need_it()
            throws Exception {
        letTokensExpireIn("-1 seconds");
        Set<Integer> answers = new HashSet<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    (Callable<Integer>) () -> deals(i % 2 == 0 ? first : second))
                            .toList();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactly(200);
        assertThat(tokensSeen).hasSize(1);
    }

    @Test
    void can_still_log_out_of_the_issuer_after_a_refresh() {
        letTokensExpireIn("-1 seconds");
        deals(first);

        var out = rosa.get(Browser.location(rosa.post(first.address() + "/logout")));

        assertThat(Browser.location(out)).startsWith(first.address());
    }

    @Test
    void ends_when_the_issuer_gives_no_more_tokens() {
        first.jdbc()
                .sql("update login set refresh_token = 'revoked', access_expires_at = now()")
                .update();

        var answer = rosa.get(first.address() + "/api/deal/deals");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("session-ended");
        assertThat(rosa.get(second.address() + "/session").statusCode()).isEqualTo(401);
        assertThat(logins()).isZero();
    }

    @Test
    void revokes_its_refresh_token_at_the_issuer_when_someone_logs_out() {
        var other = new Browser();
        other.logIn(first.address(), "rosa");
        other.get(first.address() + "/session");
        first.jdbc()
                .sql(
                        """
                        update login keep set refresh_token = gone.refresh_token, access_expires_at = now()
                        from login gone where gone.started_at > keep.started_at
                        """)
                .update();

        other.post(first.address() + "/logout");

        assertThat(deals(first)).as("the same refresh token in another session").isEqualTo(401);
    }

    @Test
    void ends_after_its_longest_time_however_busy_it_is() {
        var login =
                first.jdbc().sql("select ends_at - started_at = interval '12 hours' from login");

        assertThat(login.query(Boolean.class).list()).contains(true);
    }

    @Test
    void is_forgotten_with_its_tokens_when_nobody_used_it_for_long() {
        first.jdbc().sql("update spring_session set expiry_time = 0").update();
        first.jdbc().sql("update login set started_at = now() - interval '1 hour'").update();

        await().untilAsserted(() -> assertThat(logins()).isZero());
        assertThat(deals(first)).isEqualTo(401);
    }

    @Test
    void keeps_its_id_while_it_is_used_since_requests_come_side_by_side() {
        var before = Map.copyOf(rosa.cookies);

        deals(first);
        rosa.post(first.address() + "/api/deal/deals");

        assertThat(rosa.cookies).isEqualTo(before);
    }

    @Test
    void is_kept_by_the_sweep_while_it_is_used() {
        first.jdbc().sql("update login set started_at = now() - interval '1 hour'").update();

        await().during(Duration.ofSeconds(1)).until(() -> deals(first) == 200);
    }

    @Test
    void is_stored_under_an_id_of_more_than_128_random_bits() {
        var ids =
                first.jdbc()
                        .sql("select session_id from spring_session")
                        .query(String.class)
                        .list();

        assertThat(ids).isNotEmpty().allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"));
    }

    private int deals(RunningGateway gateway) {
        return rosa.get(gateway.address() + "/api/deal/deals").statusCode();
    }

    private long logins() {
        return first.jdbc().sql("select count(*) from login").query(Long.class).single();
    }

    private void letTokensExpireIn(String interval) {
        first.jdbc()
                .sql("update login set access_expires_at = now() + ?::interval")
                .param(interval)
                .update();
    }
}
