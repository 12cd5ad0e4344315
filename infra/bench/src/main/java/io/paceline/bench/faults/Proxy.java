package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Stands between two parts of the platform and lets through what it likes.
final class Proxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;
    private static final int SLOW_MS = 40;
    private static final int RESETS_ONE_IN = 8;

    /// How PostgreSQL says that it has committed.
    private static final String COMMITTED = "COMMIT\0";

    /// What the proxy does to what comes by.
    enum Mood {
        OPEN,
        SLOW,
        CUT,
        RESET_AT_COMMIT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.OPEN;

    private Proxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static Proxy to(int target) {
        try {
            var door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
            var proxy = new Proxy(door, target);
            Thread.ofVirtual().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void be(Mood wanted) {
        mood = wanted;
    }

    @Override
    public void close() {
        quietly(door);
        open.forEach(Proxy::quietly);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // The door is closed, or the caller has gone again.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            var called = new Socket(InetAddress.getLoopbackAddress(), target);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            open.add(caller);
            open.add(called);
            Thread.ofVirtual().start(() -> pump(caller, called, false));
            Thread.ofVirtual().start(() -> pump(called, caller, true));
        } catch (IOException e) {
            reset(caller);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var chunk = new byte[CHUNK];
        try {
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                hold();
                if (answers && mood == Mood.RESET_AT_COMMIT && isUnlucky(chunk, read)) {
                    reset(from);
                    reset(to);
                }
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException _) {
            // Either side has gone; so does the other.
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void hold() {
        if (mood == Mood.SLOW) {
            Pause.millis(SLOW_MS);
        }
        while (mood == Mood.CUT && !door.isClosed()) {
            Pause.millis(20);
        }
    }

    private static boolean isUnlucky(byte[] chunk, int length) {
        return new String(chunk, 0, length, US_ASCII).contains(COMMITTED)
                && ThreadLocalRandom.current().nextInt(RESETS_ONE_IN) == 0;
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void forget(Socket socket) {
        open.remove(socket);
        quietly(socket);
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception _) {
            // It was closed already.
        }
    }
}
