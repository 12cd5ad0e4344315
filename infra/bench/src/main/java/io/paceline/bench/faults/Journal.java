package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.bench.faults.Outcome.Suffered;
import io.paceline.bench.report.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every schedule that was ever run to its end, in a file with a line of JSON for each: a report
/// tells of one run alone.
record Journal(Path file, Commit commit, Clock clock) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Journal in(Path repository) {
        return new Journal(
                repository.resolve("infra/bench/results/faults-schedules.jsonl"),
                Commit.of(repository),
                Clock.systemUTC());
    }

    /// Kept at once, so that it is not lost with a run that is broken off.
    void add(Outcome outcome, String again) {
        var verdict = outcome.verdict();
        var line = new LinkedHashMap<String, Object>();
        line.put("at", clock.instant().toString());
        line.put("commit", commit.id() + (commit.dirty() ? " and changes" : ""));
        line.put("again", again);
        line.put("clean", outcome.isClean());
        line.put("lost", verdict.lost());
        line.put("doubled", verdict.doubled());
        line.put("cents", verdict.cents());
        line.put("deliveredAgain", verdict.repeats());
        line.put("commands", outcome.commands());
        line.put("deals", outcome.deals());
        line.put("faults", outcome.faults().stream().map(Journal::told).toList());
        line.put("differences", verdict.differences());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    JSON.writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> told(Suffered suffered) {
        var told = new LinkedHashMap<String, Object>();
        told.put("fault", suffered.fault().toString());
        if (!Double.isNaN(suffered.recoveredS())) {
            told.put("normalAfterS", Math.round(suffered.recoveredS() * 10) / 10.0);
        }
        return told;
    }
}
