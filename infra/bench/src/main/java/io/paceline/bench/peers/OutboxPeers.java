package io.paceline.bench.peers;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.Ports;
import io.paceline.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The outbox job in five ways: a database and a broker as the platform has them, and one process
/// beside them with everything that writes, relays and consumes.
final class OutboxPeers {

    private static final String WAYS = "PRODUCT,DEBEZIUM,POLLING,NAMASTACK,MODULITH";
    private static final String MIGRATION =
            "shared-kernel/platform/src/main/resources/db/platform/V0_1__events.sql";
    private static final List<String> TOPICS =
            List.of(
                    "paceline.deal.peers.v1",
                    "paceline.goal.peers.v1",
                    "peers.polling",
                    "peers.namastack",
                    "peers.modulith");

    private OutboxPeers() {}

    static void measure(Arguments arguments) {
        var settings = new OutboxSettings();
        settings.add("rounds", arguments.number("--rounds", 3));
        settings.add("rate", arguments.number("--rate", 100));
        settings.add("seconds", arguments.number("--seconds", 15));
        settings.add("warmup", arguments.number("--warmup", 5));
        settings.add("burst", arguments.number("--burst", 2_000));
        settings.add("backlog", arguments.number("--backlog", 5_000));
        settings.add("ways", arguments.text("--ways", WAYS));
        arguments.requireAllAsked();
        var report = Report.of("peers-outbox", 0);
        settings.values().forEach(report::parameter);

        var repository = Folders.repositoryHere();
        var folders = new Folders(repository, repository.resolve("infra/bench/target/peers"));
        var ports = Ports.free();
        System.out.println("Starting PostgreSQL, Kafka and Connect in " + folders.data());
        try (var platform = LocalPlatform.startEmpty(folders, ports, Progress.SILENT)) {
            OutboxTopics.create(TOPICS, platform.infrastructure().kafka().adminSettings());
            settings.add(platform.infrastructure(), ports);
            var results = folders.data().resolve("outbox-results.tsv");
            settings.add("results", results);
            settings.add("migration", repository.resolve(MIGRATION));
            run(repository, settings.writtenTo(folders.data().resolve("outbox.properties")));
            add(results, report);
        }
        report.note(
                        "Each way writes a deal and its event in one transaction; every event was counted.")
                .note("Namastack's Kafka module is not used: the handler does what that one does.")
                .finish();
    }

    private static void run(Path repository, Path settings) {
        var module = repository.resolve("infra/bench/peers/target");
        var line =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        module.resolve("classes") + ":" + module.resolve("lib") + "/*",
                        "io.paceline.bench.peers.outbox.Outboxes",
                        settings.toString());
        try {
            var process = new ProcessBuilder(line).inheritIO().start();
            var end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the programs ended with " + process.exitValue());
            }
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path results, Report report) {
        try {
            for (var line : Files.readAllLines(results)) {
                var words = line.split("\t", -1);
                var figure = Figure.of(words[0], words[1], words[2], Double.parseDouble(words[3]));
                report.add(words[1].equals("missing") ? figure.atMost(0) : figure);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
