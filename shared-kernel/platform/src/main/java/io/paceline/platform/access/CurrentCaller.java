package io.paceline.platform.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// The caller on whose behalf this thread works. A reaction to an event has none.
public final class CurrentCaller {

    CurrentCaller() {}

    public Optional<Caller> get() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof CallerAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /// The caller of a request, which always has one.
    public Caller require() {
        return get().orElseThrow(() -> new IllegalStateException("Nobody called"));
    }

    /// Goes on with the caller's work in another thread.
    public void runAs(Caller caller, Runnable work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
