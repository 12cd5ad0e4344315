package io.paceline.platform.imports;

import java.util.List;
import java.util.Set;

/// A kind of file that a service imports, as a bean. The platform receives, reads and checks the
/// file, tells faults row by row and keeps the job; the kind only knows its own rules. See the
/// package for an example.
///
/// @param <R> a row in the service's own words
public interface ImportKind<R> {

    /// In the plural, for example `opportunities`. Unique within the service.
    String name();

    /// Where files are posted: `/api/<service>/<things>/imports`.
    String path();

    /// One sentence for the people who prepare the file.
    String description();

    /// The columns that the file may have. Unknown ones are refused, required ones must be there.
    List<ImportField<?>> fields();

    /// Names of further entries that `options` may have, for example `company`.
    default Set<String> settings() {
        return Set.of();
    }

    /// Checks the rules between fields, rows and what is stored, for the whole set: look things up
    /// in bulk, never per row. Only rows whose cells could be read are given. Says what is wrong by
    /// [ImportRow#fault] and changes nothing.
    ///
    /// @return one entry for each given row without a fault, in order
    List<R> resolve(ImportRows rows);

    /// Stores the rows, in the caller's transaction, by sets. The same rows again must change
    /// nothing: find what is there by its external id or name, and count it as unchanged.
    ImportOutcome apply(List<R> rows, ImportProgress progress);
}
