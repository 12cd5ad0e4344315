package io.paceline.local.process;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where a process takes TCP connections, as Linux tells it in `/proc`.
public final class ListeningSockets {

    // The columns of /proc/net/tcp, and the state of a socket that listens.
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private ListeningSockets() {}

    /// Those of the process itself, without its children; none when it has ended.
    public static List<InetSocketAddress> of(ProcessHandle process) {
        try {
            return of(Path.of("/proc", Long.toString(process.pid())));
        } catch (UncheckedIOException e) {
            if (process.isAlive()) {
                throw e;
            }
            return List.of();
        }
    }

    private static List<InetSocketAddress> of(Path folder) {
        var own = sockets(folder.resolve("fd"));
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> rows(folder.resolve("net").resolve(table)))
                .filter(row -> row[STATE].equals(LISTENING) && own.contains(row[INODE]))
                .map(row -> address(row[LOCAL]))
                .toList();
    }

    private static Set<String> sockets(Path descriptors) {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(ListeningSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that was closed meanwhile leads nowhere.
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String[]> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kernel writes an address as words in the processor's own order.
    private static InetSocketAddress address(String text) {
        var parts = text.split(":", -1);
        var words = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
        var bytes = ByteBuffer.allocate(words.capacity());
        bytes.order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            bytes.putInt(words.getInt());
        }
        try {
            var address = InetAddress.getByAddress(bytes.array());
            return new InetSocketAddress(address, Integer.parseInt(parts[1], 16));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
