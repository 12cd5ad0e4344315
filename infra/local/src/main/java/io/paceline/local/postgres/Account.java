package io.paceline.local.postgres;

import io.paceline.local.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The account that PostgreSQL runs under, since it refuses root: an ordinary user runs it as
/// themselves, root inside a user namespace of its own or, where the system forbids those, as
/// `nobody`.
record Account(List<String> prefix, boolean ownsItsFiles) {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");

    Account {
        prefix = List.copyOf(prefix);
    }

    /// @param program one of PostgreSQL's programs, which the account must be able to run
    static Account forRunning(String program) {
        if (!System.getProperty("user.name").equals("root")) {
            return new Account(List.of(), false);
        }
        if (runs(NAMESPACE, program)) {
            return new Account(NAMESPACE, false);
        }
        if (runs(AS_NOBODY, program)) {
            return new Account(AS_NOBODY, true);
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and this system lets root neither unshare its user"
                        + " namespace nor run it as nobody from this folder. Start Paceline as an"
                        + " ordinary user.");
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /// Hands a new folder over to the account.
    void own(Path folder) throws IOException {
        if (ownsItsFiles && !succeeds(List.of("chown", "-R", NOBODY, folder.toString()))) {
            throw new IOException("cannot hand over " + folder);
        }
    }

    private static boolean runs(List<String> prefix, String program) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(program, "--version"));
        return succeeds(command);
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
