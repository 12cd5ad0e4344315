package io.paceline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A line for each part as it becomes ready, and on a terminal a last line, rewritten in place,
/// with the parts that are still to come.
final class ConsoleProgress implements Progress {

    private static final String REWRITE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> waiting = new LinkedHashMap<>();

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begins(String part) {
        waiting.put(part, System.nanoTime());
        showWaiting();
    }

    @Override
    public synchronized void isReady(String part) {
        var began = waiting.remove(part);
        var took = Duration.ofNanos(began == null ? 0 : System.nanoTime() - began);
        line(String.format(Locale.ROOT, "  %-14s ready  %5.1f s", part, took.toMillis() / 1000.0));
    }

    @Override
    public synchronized void note(String text) {
        line(text);
    }

    private void line(String text) {
        if (terminal) {
            out.print(REWRITE);
        }
        out.println(text);
        showWaiting();
    }

    private void showWaiting() {
        if (terminal && !waiting.isEmpty()) {
            out.print(REWRITE + "  waiting for " + String.join(", ", waiting.keySet()) + " ");
            out.flush();
        }
    }
}
