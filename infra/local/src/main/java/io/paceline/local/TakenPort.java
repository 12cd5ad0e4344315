package io.paceline.local;

/// Another program listens where a part of the platform has to.
final class TakenPort extends CannotStart {

    private static final long serialVersionUID = 1L;

    TakenPort(String part, int port) {
        super(
                """
                Port %1$d is taken, and %2$s needs it.
                Stop the program that listens there and start again; `lsof -i :%1$d` names it.\
                """
                        .formatted(port, part));
    }
}
