package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.local.process.Command;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.LeftOvers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be in the way of a start, and what a run leaves behind.
class RunTest {

    private static final String WAIT = "while :; do sleep 0.1; done";

    @TempDir Path data = Path.of("");

    @Test
    void a_taken_port_is_named_with_the_part_that_needs_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();

            assertThatThrownBy(() -> Ports.refuseTaken("deal", port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is taken, and deal needs it");
        }
    }

    @Test
    void a_free_port_is_not_refused() {
        var ports = Ports.free();

        ports.refuseTaken();
    }

    @Test
    void a_second_start_on_the_same_data_says_which_process_runs() {
        try (var _ = RunLock.take(folders())) {
            assertThatThrownBy(() -> RunLock.take(folders()))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_start_after_the_end_of_the_last_takes_the_lock() {
        RunLock.take(folders()).close();

        RunLock.take(folders()).close();
    }

    @Test
    void a_process_of_an_earlier_run_is_found_and_ended() throws Exception {
        var process = start(WAIT, folders().data().toString());

        var leftOvers = LeftOvers.in(folders().pidFolder(), folders().data());
        leftOvers.stop();

        assertThat(leftOvers.processes()).extracting(LeftOvers.LeftOver::name).contains("deal");
        assertThat(process.handle().onExit().get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_process_that_only_has_the_number_of_an_earlier_one_is_left_alone() {
        var stranger = start(WAIT, "elsewhere");

        assertThat(LeftOvers.in(folders().pidFolder(), folders().data()).processes()).isEmpty();
        stranger.kill();
    }

    @Test
    void a_killed_child_is_seen_as_ended() {
        var process = start(WAIT, "");

        process.kill();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void stopping_lets_a_child_finish_its_work() throws IOException {
        var process = start("trap 'echo finished; exit' TERM; while :; do sleep 0.1; done", "");

        process.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.log()).content().contains("finished");
    }

    private Folders folders() {
        return new Folders(Folders.repositoryHere(), data);
    }

    private GuardedProcess start(String script, String argument) {
        var command =
                new Command(
                        "deal",
                        List.of("bash", "-c", script, argument),
                        Map.of(),
                        "TERM",
                        folders().log("deal"));
        return GuardedProcess.start(folders().guardScript(), folders().pidFile("deal"), command);
    }
}
