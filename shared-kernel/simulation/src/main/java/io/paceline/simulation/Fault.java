package io.paceline.simulation;

/// What can happen at a [Moment].
public enum Fault {
    /// The process is gone; what was not committed is undone.
    CRASH,
    /// Database or broker do not answer: the work is not done, and the process hears so.
    OUTAGE,
    /// The work is done, and the process hears that it failed.
    ANSWER_LOST,
    /// The process stands still while the others go on, then goes on as if nothing had happened.
    FREEZE
}
