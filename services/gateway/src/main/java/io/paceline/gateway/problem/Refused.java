package io.paceline.gateway.problem;

/// A request ends here, with a problem for whoever sent it.
public final class Refused extends RuntimeException {

    private final Problem problem;

    public Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
