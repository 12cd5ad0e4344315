package io.paceline.local;

import java.nio.file.Path;

/// One infrastructure for all tests of this module, on free ports and a folder of the build.
final class TestPlatform {

    static final Ports PORTS = Ports.free();

    private static final Path DATA = Path.of("target/platform");

    private TestPlatform() {}

    static LocalPlatform running() {
        return Holder.PLATFORM;
    }

    static Folders folders() {
        return new Folders(Folders.repositoryHere(), DATA);
    }

    private static final class Holder {

        private static final LocalPlatform PLATFORM = start();

        private static LocalPlatform start() {
            var platform = LocalPlatform.startEmpty(folders(), PORTS, Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            return platform;
        }
    }
}
