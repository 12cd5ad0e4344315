package io.paceline.platform.event;

/// A message that is not a well-formed event of its type. It goes to the dead letters with this
/// text.
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String why) {
        super(why);
    }
}
