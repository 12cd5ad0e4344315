package io.paceline.crm.customer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is owned by whom: nobody owns themselves, directly or through others.
public final class Ownership {

    private final Map<UUID, UUID> parents;

    public Ownership(Map<UUID, UUID> parents) {
        this.parents = new HashMap<>(parents);
    }

    public void put(UUID customer, @Nullable UUID parent) {
        if (parent == null) {
            parents.remove(customer);
        } else {
            parents.put(customer, parent);
        }
    }

    public boolean isInLoop(UUID customer) {
        var met = new HashSet<UUID>();
        var next = parents.get(customer);
        while (next != null && met.add(next)) {
            if (next.equals(customer)) {
                return true;
            }
            next = parents.get(next);
        }
        return false;
    }
}
