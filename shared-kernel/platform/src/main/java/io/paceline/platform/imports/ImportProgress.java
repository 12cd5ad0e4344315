package io.paceline.platform.imports;

/// Told while rows are applied, so that callers see the import move. Cheap: call it per chunk.
@FunctionalInterface
public interface ImportProgress {

    /// Says how much is done.
    ///
    /// @param rows how many rows are applied so far, of those given
    void applied(int rows);
}
