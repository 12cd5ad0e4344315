package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.process.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the launcher leaves no process behind.
class KilledLauncherTest {

    @TempDir Path data = Path.of("");

    /// A launcher that starts one guarded child and then hangs.
    private static final String LAUNCHER =
            """
            mkfifo pipe
            "$0" TERM child.pid sleep 60 <pipe &
            exec sleep 60 >pipe
            """;

    @Test
    void its_children_end_by_themselves() throws Exception {
        var guard = Folders.repositoryHere().resolve("infra/local/guard").toString();
        var launcher =
                new ProcessBuilder("bash", "-c", LAUNCHER, guard).directory(data.toFile()).start();
        var child = awaitChild();

        launcher.destroyForcibly();

        assertThat(child.onExit().get(5, TimeUnit.SECONDS)).isNotNull();
    }

    private ProcessHandle awaitChild() throws IOException {
        var pidFile = data.resolve("child.pid");
        while (!Files.exists(pidFile) || Files.size(pidFile) == 0) {
            Pause.millis(10);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();
    }
}
