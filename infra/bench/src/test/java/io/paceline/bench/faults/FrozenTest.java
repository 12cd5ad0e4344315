package io.paceline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With real processes, on Linux as the harness itself.
class FrozenTest {

    private final Frozen frozen = new Frozen();
    private final Process shell = shellWithChild();

    @AfterEach
    void end() {
        frozen.thawAll();
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    @Test
    void a_run_that_ends_leaves_nothing_stopped_behind() throws Exception {
        var child = child();

        frozen.freeze(shell.toHandle());

        assertThat(state(shell.toHandle())).isEqualTo("T");
        assertThat(state(child)).isEqualTo("T");

        frozen.thawAll();

        assertThat(state(shell.toHandle())).isEqualTo("S");
        assertThat(state(child)).isEqualTo("S");
    }

    private static Process shellWithChild() {
        try {
            return new ProcessBuilder("sh", "-c", "sleep 60 & wait").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessHandle child() throws InterruptedException {
        while (shell.descendants().findAny().isEmpty()) {
            Thread.sleep(Duration.ofMillis(10));
        }
        Thread.sleep(Duration.ofMillis(200));
        return shell.descendants().findFirst().orElseThrow();
    }

    private static String state(ProcessHandle process) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofMillis(100));
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", 2)[0];
    }
}
