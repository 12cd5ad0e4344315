package io.paceline.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The state of the repository that was measured.
///
/// @param dirty when tracked files differ from it
public record Commit(String id, boolean dirty) {

    private static final Commit UNKNOWN = new Commit("unknown", true);

    /// Of the repository; unknown where git is not there to tell.
    public static Commit of(Path repository) {
        try {
            var id = git(repository, "rev-parse", "HEAD");
            var changes =
                    git(
                            repository,
                            "status",
                            "--porcelain",
                            "--untracked-files=no",
                            "--",
                            ".",
                            ":(exclude)infra/bench/results");
            return new Commit(id, !changes.isEmpty());
        } catch (IOException noGit) {
            return UNKNOWN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static String git(Path repository, String... arguments)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("git", "-C", repository.toString()));
        line.addAll(List.of(arguments));
        var git = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
        if (git.waitFor() != 0) {
            throw new IOException("git answered with " + git.exitValue());
        }
        return said;
    }

    @Override
    public String toString() {
        return dirty ? id + " and changes" : id;
    }
}
