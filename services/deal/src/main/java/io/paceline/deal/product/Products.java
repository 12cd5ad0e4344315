package io.paceline.deal.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public interface Products {

    Map<UUID, Product> find(Collection<UUID> ids);

    /// Those whose external id or name, however it is capitalised, is one of the keys.
    Map<String, Product> named(Collection<String> keys);

    /// All of them, by name: a catalogue is small.
    List<Product> all();

    /// For a change: nobody else changes it until the transaction ends.
    Optional<Product> lock(UUID id);

    /// Writes new ones and the next revisions of known ones.
    void keep(Collection<Product> products);
}
