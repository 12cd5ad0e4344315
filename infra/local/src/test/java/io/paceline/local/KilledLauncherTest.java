package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the launcher leaves no process behind.
class KilledLauncherTest {

    @TempDir Path data = Path.of("");

    @Test
    void its_children_end_by_themselves() throws Exception {
        var guard = Folders.repositoryHere().resolve("infra/local/guard");
        var pidFile = data.resolve("child.pid");
        // A launcher that starts one guarded child and then hangs.
        var launcher =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "mkfifo %2$s/pipe; '%1$s' TERM '%2$s/child.pid' sleep 60 <%2$s/pipe & exec sleep 60 >%2$s/pipe"
                                        .formatted(guard, data))
                        .start();
        while (!java.nio.file.Files.exists(pidFile) || java.nio.file.Files.size(pidFile) == 0) {
            Thread.sleep(10);
        }
        var pid = Long.parseLong(java.nio.file.Files.readString(pidFile).strip());
        var child = ProcessHandle.of(pid).orElseThrow();

        launcher.destroyForcibly();

        assertThat(child.onExit().get(5, TimeUnit.SECONDS)).isNotNull();
    }
}
