package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.platform.web.Conflict;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RunImportTest {

    @Autowired TestHttp http;
    @Autowired Sales sales;
    @Autowired ImportJobs jobs;
    @Autowired JdbcClient jdbc;

    final CountDownLatch applying = new CountDownLatch(1);
    final CountDownLatch finish = new CountDownLatch(1);
    Uploads uploads;

    @BeforeEach
    void empty() {
        sales.reset();
        uploads = new Uploads(http);
    }

    @AfterEach
    void let_go() {
        finish.countDown();
    }

    @Test
    void shows_its_progress_while_it_runs() {
        waitWhileApplying();
        var posted = uploads.post(ImportTest.GOOD);
        await(applying);

        var job = http.get(posted.header("Location")).json();

        assertThat(job.path("status").asString()).isEqualTo("APPLYING");
        assertThat(job.path("processed").asInt()).isPositive();
        assertThat(sales.stored()).isZero();
        finish.countDown();
        assertThat(uploads.await(posted).path("processed").asInt()).isEqualTo(2);
    }

    @Test
    void changes_nothing_when_applying_is_refused_and_says_why() {
        sales.whileApplying.set(() -> {
            throw new Conflict("period-closed", "Period 2017-03 is closed");
        });

        var job = uploads.run(ImportTest.GOOD, "{}");

        assertThat(job.path("status").asString()).isEqualTo("FAILED");
        assertThat(job.path("failure").asString())
                .isEqualTo("Nothing was changed: Period 2017-03 is closed");
        assertThat(sales.stored()).isZero();
    }

    @Test
    void changes_nothing_when_applying_breaks_and_hides_what_broke() {
        sales.whileApplying.set(() -> {
            throw new IllegalStateException("secret");
        });

        var job = uploads.run(ImportTest.GOOD, "{}");

        assertThat(job.path("status").asString()).isEqualTo("FAILED");
        assertThat(job.path("failure").asString())
                .contains("nothing was changed")
                .doesNotContain("secret");
        assertThat(sales.stored()).isZero();
    }

    @Test
    void ends_an_import_whose_process_is_gone() {
        var lost = running("20 seconds");
        var alive = running("1 second");

        jobs.endLost(Duration.ofSeconds(15), Instant.parse("2017-03-31T10:00:00Z"));

        assertThat(status(lost)).isEqualTo("FAILED");
        assertThat(status(alive)).isEqualTo("VALIDATING");
        assertThat(http.get("/api/sample/imports/" + lost).json().path("failure").asString())
                .contains("nothing of it was changed");
    }

    @Test
    void changes_nothing_once_another_process_has_given_the_import_up() {
        waitWhileApplying();
        var posted = uploads.post(ImportTest.GOOD);
        await(applying);
        jdbc.sql("update import_job set status = 'FAILED', finished_at = now()").update();
        finish.countDown();
        sales.whileApplying.set(() -> {});
        uploads.run("id,product,amount\nB1,GTX Pro,1\n", "{}");

        assertThat(http.get(posted.header("Location")).json().path("status").asString())
                .isEqualTo("FAILED");
        assertThat(sales.stored()).isEqualTo(1);
    }

    @Test
    void refuses_further_files_when_too_many_are_waiting() {
        waitWhileApplying();
        uploads.post(ImportTest.GOOD);
        await(applying);
        for (int i = 0; i < ImportQueue.MOST_WAITING; i++) {
            assertThat(uploads.post(ImportTest.GOOD).status()).isEqualTo(202);
        }

        var answer = uploads.post(ImportTest.GOOD);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        finish.countDown();
        sales.whileApplying.set(() -> {});
        awaitAllEnded();
    }

    private void awaitAllEnded() {
        var open = "select count(*) from import_job where finished_at is null";
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (jdbc.sql(open).query(Integer.class).single() > 0
                && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(jdbc.sql(open).query(Integer.class).single()).isZero();
    }

    private UUID running(String silentFor) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into import_job (id, kind, file_name, digest, status, dry_run, mode, header,
                            rows, started_at, seen_at)
                        values (?, 'sales', 'x.csv', '', 'VALIDATING', false, 'ALL', 'id', 1, now(),
                            clock_timestamp() - ?::interval)
                        """)
                .params(id, silentFor)
                .update();
        return id;
    }

    private String status(UUID id) {
        return jdbc.sql("select status from import_job where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void waitWhileApplying() {
        sales.whileApplying.set(() -> {
            applying.countDown();
            await(finish);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
