package io.paceline.platform.approval;

import static io.paceline.platform.approval.ApprovalsApi.approve;
import static io.paceline.platform.approval.ApprovalsApi.place;
import static io.paceline.platform.approval.ApprovalsApi.reject;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.approval.NamesApplication.GiveName;
import io.paceline.platform.approval.NamesApplication.Things;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two at the same time, each slow enough to meet the other.
@IntegrationTest
class ApprovalRaceTest {

    final TestHttp http;
    final Things things;
    final GiveName giveName;
    final ApprovalsApi api;

    UUID thing = new UUID(0, 0);

    ApprovalRaceTest(
            @Autowired TestHttp http, @Autowired Things things, @Autowired GiveName giveName) {
        this.http = http;
        this.things = things;
        this.giveName = giveName;
        this.api = new ApprovalsApi(http);
    }

    @BeforeEach
    void begin(@Autowired TestEvents events, @Autowired JdbcClient jdbc) {
        api.tellOfPeople(events, things);
        thing = things.add();
        giveName.whileRunning(() -> jdbc.sql("select pg_sleep(0.3)").query(_ -> {}));
    }

    @AfterEach
    void run_freely_again() {
        giveName.whileRunning(() -> {});
    }

    @Test
    void of_two_approvals_exactly_one_carries_it_out() throws Exception {
        var place = place(api.propose(http, thing, "Ann"));

        var statuses =
                both(
                        () -> approve(http.as("fritz"), place),
                        () -> approve(http.as(TestHttp.SOMEBODY_ELSE), place));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(things.timesNamed(thing)).isOne();
    }

    @Test
    void an_approval_and_a_rejection_do_not_both_count() throws Exception {
        var place = place(api.propose(http, thing, "Ann"));

        var statuses =
                both(
                        () -> approve(http.as("fritz"), place),
                        () -> reject(http.as(TestHttp.SOMEBODY_ELSE), place));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        var approved = http.get(place).json().get("status").asString().equals("APPROVED");
        assertThat(things.timesNamed(thing)).isEqualTo(approved ? 1 : 0);
    }

    @Test
    void of_two_proposals_for_one_object_exactly_one_is_taken() throws Exception {
        var statuses =
                both(
                        () -> api.propose(http, thing, "Ann"),
                        () -> api.propose(http.as(TestHttp.SOMEBODY_ELSE), thing, "Bob"));

        assertThat(statuses).containsExactlyInAnyOrder(202, 409);
    }

    private static Stream<Integer> both(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> at(barrier, one));
            var second = threads.submit(() -> at(barrier, other));
            return Stream.of(first.get(), second.get());
        }
    }

    private static int at(CyclicBarrier barrier, Callable<Answer> action) throws Exception {
        barrier.await(10, TimeUnit.SECONDS);
        return action.call().status();
    }
}
