package io.paceline.local.postgres;

import io.paceline.local.Folders;
import io.paceline.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folder in which PostgreSQL keeps its data, and the command that serves it.
record Cluster(Folders folders, Binaries binaries, Account account) {

    /// Creates the cluster beside its place and moves it there, so that one that is there is whole.
    void createIfAbsent(String password) throws IOException {
        if (Files.isDirectory(folder())) {
            return;
        }
        var creating = Files.createTempDirectory(folders.data(), "creating-");
        var passwordFile = creating.resolve("password");
        var cluster = Files.createDirectory(creating.resolve("cluster"));
        Files.writeString(passwordFile, password);
        account.own(creating);
        initialise(cluster, passwordFile);
        Files.move(cluster, folder());
        Files.delete(passwordFile);
        Files.delete(creating);
    }

    Command server(int port) {
        return new Command(
                "postgresql",
                account.command(
                        binaries.program("postgres"),
                        "-D",
                        folder().toString(),
                        "-c",
                        "config_file=" + folders.infra("postgres/local.conf"),
                        "-c",
                        "hba_file=" + folders.infra("postgres/local-hba.conf"),
                        "-c",
                        "port=" + port),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                "INT",
                folders.log("postgresql"));
    }

    private void initialise(Path cluster, Path passwordFile) throws IOException {
        var log = folders.log("initdb");
        Files.createDirectories(log.getParent());
        var command =
                account.command(
                        binaries.program("initdb"),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8");
        var process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            if (process.start().waitFor() != 0) {
                throw new IOException("initdb failed; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path folder() {
        return folders.data().resolve("postgres");
    }
}
