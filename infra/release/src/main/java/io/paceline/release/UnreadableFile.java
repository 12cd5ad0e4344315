package io.paceline.release;

import java.nio.file.Path;

/// A file of the check is missing or malformed, so nothing can be said about the release.
final class UnreadableFile extends RuntimeException {

    UnreadableFile(Path file, String problem) {
        super("%s %s".formatted(file, problem));
    }
}
