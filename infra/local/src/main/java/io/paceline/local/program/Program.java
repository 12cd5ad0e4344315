package io.paceline.local.program;

import java.nio.file.Path;
import java.util.List;

/// What a virtual machine has to be told to run a service.
///
/// @param libraries of others, in the order of the class path
/// @param own what changes with each build
record Program(List<Path> libraries, List<Path> own, String mainClass) {

    Program {
        libraries = List.copyOf(libraries);
        own = List.copyOf(own);
    }
}
