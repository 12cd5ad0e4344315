package io.paceline.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port on the loopback interface that has to be known before anybody listens on it. It is below
/// those that systems give to outgoing connections, one of which could take it meanwhile.
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int BELOW_CONNECTIONS = 32_000;

    private FreePort() {}

    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BELOW_CONNECTIONS);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // Somebody else's: try another.
            }
        }
    }
}
