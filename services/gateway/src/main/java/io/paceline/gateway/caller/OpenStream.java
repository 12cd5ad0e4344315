package io.paceline.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// A live stream to one caller. It can be cut from outside, even before it has begun.
public final class OpenStream {

    private static final String ATTRIBUTE = OpenStream.class.getName();

    private final Caller caller;
    private Runnable cutting = () -> {};
    private boolean cut;

    OpenStream(Caller caller) {
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<OpenStream> of(HttpServletRequest request) {
        return Optional.ofNullable((OpenStream) request.getAttribute(ATTRIBUTE));
    }

    /// Says how to end it.
    public synchronized void cutBy(Runnable cutting) {
        this.cutting = cutting;
        if (cut) {
            cutting.run();
        }
    }

    public synchronized boolean isCut() {
        return cut;
    }

    synchronized void cut() {
        cut = true;
        cutting.run();
    }
}
