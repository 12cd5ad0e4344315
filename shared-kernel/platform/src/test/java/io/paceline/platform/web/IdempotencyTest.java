package io.paceline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.web.ThingsApplication.Things;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class IdempotencyTest {

    @Autowired TestHttp http;
    @Autowired Things things;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void run_freely_again() {
        things.whileRunning(() -> {});
    }

    @Test
    void answers_a_repeated_command_as_the_first_time() {
        var key = key();
        var first = create("repeated", key);

        var again = create("repeated", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(stored("repeated")).isOne();
    }

    @Test
    void refuses_another_command_with_the_same_key() {
        var key = key();
        create("one", key);

        var other = create("other", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).endsWith("/idempotency-key-reused");
        assertThat(stored("other")).isZero();
    }

    @Test
    void a_refused_command_leaves_nothing_behind_and_may_come_again() {
        var key = key();

        assertThat(create("refused", key).status()).isEqualTo(409);
        assertThat(stored("refused")).isZero();
        assertThat(create("accepted", key).status()).isEqualTo(201);
    }

    @Test
    void a_command_that_breaks_leaves_nothing_behind_and_may_come_again() {
        var key = key();
        things.whileRunning(() -> jdbc.sql("select 1/0").query().singleValue());
        var broken = create("broken", key);
        things.whileRunning(() -> {});

        assertThat(broken.status()).isEqualTo(422);
        assertThat(stored("broken")).isZero();
        assertThat(create("broken", key).status()).isEqualTo(201);
    }

    @Test
    void executes_a_command_once_that_comes_twice_at_the_same_time() throws Exception {
        var key = key();
        var start = new CyclicBarrier(8);
        List<Future<Answer>> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ ->
                                    callers.submit(() -> {
                                        await(start);
                                        return create("at once", key);
                                    }))
                            .toList();
        }

        assertThat(stored("at once")).isOne();
        assertThat(answers.stream().map(Future::resultNow))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409))
                .filteredOn(answer ->
                        answer.status() == 201 && answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
    }

    @Test
    void asks_to_come_again_while_the_command_runs() throws Exception {
        var key = key();
        var running = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        things.whileRunning(() -> {
            running.countDown();
            await(finish);
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> create("slow", key));
            await(running);
            var second = create("slow", key);
            finish.countDown();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(first.get().status()).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"1, 201", "128, 201", "129, 400"})
    void takes_a_key_up_to_its_longest(int length, int status) {
        var key = "k".repeat(length);

        assertThat(create("length " + length, key).status()).isEqualTo(status);
    }

    @Test
    void refuses_a_key_with_spaces_inside() {
        assertThat(create("spaces", "a b").status()).isEqualTo(400);
    }

    @Test
    void executes_a_command_without_a_key_each_time() {
        http.post("/api/things", body("free 1"));

        assertThat(http.post("/api/things", body("free 2")).header("Idempotency-Replayed"))
                .isEmpty();
    }

    private Answer create(String name, String key) {
        return http.post("/api/things", body(name), "Idempotency-Key", key);
    }

    private static String body(String name) {
        return "{\"name\": \"%s\", \"kind\": \"LARGE\", \"lines\": []}".formatted(name);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private int stored(String name) {
        return jdbc.sql("select count(*) from thing where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
