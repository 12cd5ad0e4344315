package io.paceline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.bench.faults.Outcome.Suffered;
import io.paceline.bench.report.Commit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of schedules over many runs.
class JournalTest {

    @TempDir private Path folder;

    @Test
    void keeps_a_line_for_each_schedule_after_those_of_earlier_runs() throws IOException {
        var file = folder.resolve("results/schedules.jsonl");

        new Journal(file, new Commit("c1", false), Clock.systemUTC()).add(outcome(1, 2.04), "one");
        new Journal(file, new Commit("c2", true), Clock.systemUTC())
                .add(outcome(2, Double.NaN), "two");

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.path("commit").asText()).isEqualTo("c1");
        assertThat(first.path("clean").asBoolean()).isTrue();
        assertThat(first.at("/faults/0/normalAfterS").asDouble()).isEqualTo(2.0);
        var second = new ObjectMapper().readTree(lines.getLast());
        assertThat(second.path("commit").asText()).isEqualTo("c2 and changes");
        assertThat(second.path("clean").asBoolean()).isFalse();
        assertThat(second.at("/faults/0/normalAfterS").isMissingNode()).isTrue();
    }

    private static Outcome outcome(long seed, double recoveredS) {
        var fault = new Fault(Kind.KILL, List.of(Part.DEAL), 1, 2);
        var verdict = new Verdict(BigDecimal.ZERO, 0, 0, 3, List.of());
        return new Outcome(seed, List.of(new Suffered(fault, 1, recoveredS)), 10, 5, 0, 1, verdict);
    }
}
