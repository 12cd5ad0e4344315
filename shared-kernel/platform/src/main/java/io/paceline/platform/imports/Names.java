package io.paceline.platform.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Things that a file names, for [ImportField#reference].
///
/// @param <V> what the name stands for, mostly its id
public interface Names<V> {

    /// Finds all of them with one statement. A name that is not there, or that stands for more than
    /// one thing, is left out of the answer.
    Map<String, V> find(Set<String> names);

    /// All names, to suggest the nearest one; read only when some name was not found. At most a few
    /// thousand are of use.
    Collection<String> all();
}
