package io.paceline.bench.report;

import io.paceline.local.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one command of the bench measured: printed as a table and kept as
/// `infra/bench/results/<name>.json`, so that two runs can be compared. Made before the
/// measurement, so that it knows when that began.
public final class Report {

    private final String name;
    private final long seed;
    private final Clock clock;
    private final Instant began;
    private final double loadBefore = Machine.load();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Report(String name, long seed, Clock clock) {
        this.name = name;
        this.seed = seed;
        this.clock = clock;
        this.began = clock.instant();
    }

    /// Begins a report.
    ///
    /// @param name of the command, such as `speed-latency`; also that of the file
    /// @param seed of all that is random in the run; 0 where nothing is
    public static Report of(String name, long seed) {
        return new Report(name, seed, Clock.systemUTC());
    }

    /// States how the run was set.
    public Report parameter(String parameter, Object value) {
        parameters.put(parameter, value.toString());
        return this;
    }

    public synchronized Report add(Figure figure) {
        figures.add(figure);
        return this;
    }

    /// A sentence that explains the figures.
    public synchronized Report note(String sentence) {
        notes.add(sentence);
        return this;
    }

    public synchronized List<Figure> figures() {
        return List.copyOf(figures);
    }

    /// Prints the table, and writes the file beside those of the other commands.
    public void finish() {
        var repository = Folders.repositoryHere();
        finish(repository.resolve("infra/bench/results"), Commit.of(repository));
    }

    private void finish(Path folder, Commit commit) {
        var written = written(commit);
        System.out.println();
        System.out.print(Table.of(written));
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name + ".json");
            Files.writeString(file, Json.of(written));
            System.out.println("Written to " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Written written(Commit commit) {
        return new Written(
                name,
                began,
                clock.instant(),
                new Written.Circumstances(Machine.here(), commit, seed, loadBefore, Machine.load()),
                parameters,
                figures,
                notes);
    }
}
