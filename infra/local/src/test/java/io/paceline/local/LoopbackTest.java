package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.process.ListeningSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Nothing of the local platform can be reached from another machine.
@EnabledOnOs(OS.LINUX)
class LoopbackTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();
    private static final Ports PORTS = TestPlatform.PORTS;

    @Test
    void the_infrastructure_listens_on_the_loopback_interface_alone() {
        var listening = PLATFORM.listening();

        assertThat(listening)
                .extracting(InetSocketAddress::getPort)
                .contains(
                        PORTS.postgres(),
                        PORTS.kafka().clients(),
                        PORTS.kafka().controller(),
                        PORTS.connect());
        assertThat(listening).allMatch(socket -> socket.getAddress().isLoopbackAddress());
    }

    @Test
    void a_socket_that_others_could_reach_would_be_seen() throws IOException {
        try (var open = new ServerSocket(0)) {
            assertThat(ListeningSockets.of(ProcessHandle.current()))
                    .filteredOn(socket -> socket.getPort() == open.getLocalPort())
                    .singleElement()
                    .matches(socket -> !socket.getAddress().isLoopbackAddress());
        }
    }

    @Test
    void a_socket_on_the_loopback_interface_is_seen_as_one() throws IOException {
        try (var local = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ListeningSockets.of(ProcessHandle.current()))
                    .contains(new InetSocketAddress(local.getInetAddress(), local.getLocalPort()));
        }
    }
}
