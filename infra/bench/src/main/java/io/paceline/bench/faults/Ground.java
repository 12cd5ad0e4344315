package io.paceline.bench.faults;

import io.paceline.local.Folders;
import io.paceline.local.Layout;
import io.paceline.local.LocalPlatform;
import io.paceline.local.Ports;
import io.paceline.local.Progress;
import io.paceline.local.Service;
import io.paceline.local.kafka.Topics;
import java.nio.file.Path;
import java.util.Optional;

/// The platform under test with everything that can be done to it: each part a process of its own,
/// a proxy on each link, the demonstration's members, goals and plan in it.
final class Ground implements AutoCloseable {

    private final Folders folders;
    private final Network network;
    private final LocalPlatform platform;
    private final Parts parts;
    private final Optional<Clocks> clocks;
    private final Told told = new Told();
    private final Api api;
    private final Groups groups;
    private final Tail tail;
    private Optional<Volume> volume = Optional.empty();

    private Ground(Folders folders, Network network, Optional<Clocks> clocks) {
        this.folders = folders;
        this.network = network;
        this.clocks = clocks;
        this.platform =
                LocalPlatform.startEmpty(folders, network.ports(), Progress.SILENT, Layout.APART);
        this.parts = new Parts(platform, folders);
        this.api = new Api(platform.address(Service.GATEWAY), platform.tokens()::machine);
        var settings = platform.infrastructure().kafka().adminSettings();
        this.groups = new Groups(settings);
        this.tail = new Tail(Topics.in(folders.infra("kafka/topics.json")), settings, told);
    }

    /// Starts on empty databases and topics.
    ///
    /// @param folder with the data
    /// @param withVolume puts the database on a volume that can be filled
    static Ground prepared(Path folder, boolean withVolume) {
        var folders = new Folders(Folders.repositoryHere(), folder);
        Volume.forget(folders);
        var network = new Network(Ports.free());
        var ground = new Ground(folders, network, Clocks.of(network.ports()));
        try {
            ground.prepare(withVolume);
            return ground;
        } catch (RuntimeException | Error failure) {
            ground.close();
            throw failure;
        }
    }

    private void prepare(boolean withVolume) {
        if (withVolume) {
            parts.stop(Part.POSTGRESQL);
            var small = Volume.under(folders);
            Runtime.getRuntime().addShutdownHook(new Thread(small::close, "volume"));
            volume = Optional.of(small);
            parts.start(Part.POSTGRESQL);
        }
        platform.start(Service.values());
        platform.demonstration().load();
        parts.watch();
    }

    LocalPlatform platform() {
        return platform;
    }

    Parts parts() {
        return parts;
    }

    Network network() {
        return network;
    }

    Database database() {
        return new Database(platform);
    }

    Groups groups() {
        return groups;
    }

    Tail tail() {
        return tail;
    }

    Told told() {
        return told;
    }

    Api api() {
        return api;
    }

    Optional<Volume> volume() {
        return volume;
    }

    Optional<Clocks> clocks() {
        return clocks;
    }

    Poison poison() {
        var tokens = platform.tokens();
        var operator = new Api(platform.address(Service.GATEWAY), () -> tokens.of("otto"));
        return new Poison(
                platform.infrastructure().kafka().adminSettings(),
                new Letters(operator),
                tail,
                told);
    }

    @Override
    public void close() {
        parts.close();
        tail.close();
        groups.close();
        platform.close();
        network.close();
        volume.ifPresent(Volume::close);
    }
}
