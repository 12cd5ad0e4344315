package io.paceline.local.process;

import io.paceline.local.CannotStart;
import java.nio.file.Path;

/// A child process ended before it was ready.
public final class ProcessFailed extends CannotStart {

    private static final long serialVersionUID = 1L;

    public ProcessFailed(String name, Path log) {
        super(name + " ended before it was ready; its log is " + log);
    }
}
