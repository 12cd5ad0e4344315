package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.bench.faults.Proxy.Mood;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The link that can be slowed down, cut and reset.
class ProxyTest {

    private final ServerSocket echo = open();
    private final Proxy proxy = Proxy.to(echo.getLocalPort());

    @BeforeEach
    void serve() {
        Thread.ofVirtual().start(this::answerAll);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void lets_everything_through_when_it_is_open() throws IOException {
        try (var client = connect()) {
            assertThat(ask(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void holds_back_what_comes_while_it_is_cut_and_lets_it_through_afterwards() throws IOException {
        try (var client = connect()) {
            proxy.be(Mood.CUT);
            client.setSoTimeout(200);
            assertThatThrownBy(() -> ask(client, "hello"))
                    .isInstanceOf(SocketTimeoutException.class);

            proxy.be(Mood.OPEN);
            client.setSoTimeout(5000);

            assertThat(read(client)).isEqualTo("hello");
        }
    }

    @Test
    void resets_a_connection_sooner_or_later_when_it_tells_of_a_commit() {
        proxy.be(Mood.RESET_AT_COMMIT);

        assertThatThrownBy(
                        () -> {
                            try (var client = connect()) {
                                for (int i = 0; i < 1000; i++) {
                                    ask(client, "COMMIT\0");
                                }
                            }
                        })
                .isInstanceOf(IOException.class);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static String ask(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
        return read(client);
    }

    private static String read(Socket client) throws IOException {
        var answer = new byte[64];
        int length = client.getInputStream().read(answer);
        if (length < 0) {
            throw new IOException("The other side has gone");
        }
        return new String(answer, 0, length, US_ASCII);
    }

    private void answerAll() {
        while (!echo.isClosed()) {
            try {
                var caller = echo.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException _) {
            // The caller has gone.
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
