package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

class PortsTest {

    @RepeatedTest(20)
    void free_ones_differ_and_no_outgoing_connection_takes_them() throws IOException {
        var ports = Ports.free();

        var all = new ArrayList<>(List.of(ports.postgres(), ports.connect()));
        all.addAll(List.of(ports.kafka().clients(), ports.kafka().controller()));
        all.addAll(ports.services().values());
        all.addAll(ports.management().values());
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all).allMatch(port -> port < Ports.BELOW_CONNECTIONS);
        for (var port : all) {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }
}
