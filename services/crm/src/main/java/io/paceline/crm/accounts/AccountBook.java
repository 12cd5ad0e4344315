package io.paceline.crm.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.crm.customer.Customer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The customers that a file names, as a line or as a parent: found by external id or name, or new.
final class AccountBook {

    private final Map<String, List<Customer>> byName = new HashMap<>();
    private final Map<String, Customer> byExternalId = new HashMap<>();
    private final Map<String, UUID> inFile = new HashMap<>();

    AccountBook(List<Customer> known) {
        for (var customer : known) {
            byName.computeIfAbsent(customer.name(), _ -> new ArrayList<>()).add(customer);
            if (customer.externalId() != null) {
                byExternalId.put(customer.externalId(), customer);
            }
        }
    }

    /// Whether several stored customers may be meant.
    boolean isAmbiguous(AccountRow row) {
        return byNumber(row) == null && named(row.name()).size() > 1;
    }

    /// The stored customer that a line means; its number counts more than its name.
    @Nullable Customer known(AccountRow row) {
        var numbered = byNumber(row);
        if (numbered != null) {
            return numbered;
        }
        var namesakes = named(row.name());
        return namesakes.size() == 1 && !hasOtherNumber(row, namesakes.getFirst())
                ? namesakes.getFirst()
                : null;
    }

    /// Takes in a line, so that others may name it as their parent, in whatever order.
    void add(AccountRow row) {
        var known = known(row);
        inFile.put(row.name(), known != null ? known.id() : UuidCreator.getTimeOrderedEpoch());
    }

    void remove(AccountRow row) {
        inFile.remove(row.name());
    }

    UUID idOf(AccountRow row) {
        return parentId(row.name()).orElseThrow();
    }

    /// The customer of a name: a line of the file, or else the only stored one.
    Optional<UUID> parentId(String name) {
        var line = inFile.get(name);
        if (line != null) {
            return Optional.of(line);
        }
        var namesakes = named(name);
        return namesakes.size() == 1 ? Optional.of(namesakes.getFirst().id()) : Optional.empty();
    }

    private @Nullable Customer byNumber(AccountRow row) {
        return row.externalId() == null ? null : byExternalId.get(row.externalId());
    }

    /// A namesake with another number is somebody else.
    private static boolean hasOtherNumber(AccountRow row, Customer namesake) {
        return row.externalId() != null && namesake.externalId() != null;
    }

    private List<Customer> named(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
