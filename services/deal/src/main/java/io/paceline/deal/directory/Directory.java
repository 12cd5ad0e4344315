package io.paceline.deal.directory;

import io.paceline.platform.imports.Names;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Who is known, and by which name. Somebody who joined a moment ago may not have arrived yet.
public interface Directory {

    /// Names of the ids that are known.
    Map<UUID, String> names(Kind kind, Collection<UUID> ids);

    /// By external id or name, however it is capitalised.
    Names<UUID> named(Kind kind);

    /// Whom an id stands for.
    enum Kind {
        MEMBER("member_replica"),
        CUSTOMER("customer_replica");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }
}
