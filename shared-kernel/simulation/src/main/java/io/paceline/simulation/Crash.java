package io.paceline.simulation;

/// Unwinds the stack of a process that has died. An error, so that nothing that is simulated
/// handles it.
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("crashed", null, false, false);
    }
}
