package io.paceline.goal.organisation;

import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrganisations implements Organisations {

    private final JdbcClient jdbc;
    private final Map<Topic, Replica> replicas;
    private volatile @Nullable Versioned newest;

    private record Versioned(long version, Organisation organisation) {}

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.replicas =
                Map.of(
                        Topic.MEMBER, new Replica(jdbc, "member_replica"),
                        Topic.UNIT, new Replica(jdbc, "unit_replica"),
                        Topic.PRODUCT, new Replica(jdbc, "product_replica"));
    }

    @Override
    public Set<UUID> store(Collection<ReceivedEvent> events) {
        var changed = new HashSet<UUID>();
        replicas.forEach((topic, replica) ->
                changed.addAll(
                        replica.store(
                                events.stream()
                                        .filter(event -> event.type().topic() == topic)
                                        .toList())));
        return changed;
    }

    /// Read anew only after a change: every change gives the structure a new version.
    @Override
    public Organisation current() {
        long version = jdbc.sql("select version from structure").query(Long.class).single();
        var known = newest;
        if (known == null || known.version() != version) {
            known = new Versioned(version, read());
            newest = known;
        }
        return known.organisation();
    }

    private Organisation read() {
        return new Organisation(
                all("member_replica", Member.class, Member::id),
                all("unit_replica", Unit.class, Unit::id),
                all("product_replica", Product.class, Product::id));
    }

    private <T> Map<UUID, T> all(String table, Class<T> shape, Function<T, UUID> id) {
        return jdbc
                .sql("select state from " + table)
                .query((row, _) -> EventJson.MAPPER.readValue(row.getString("state"), shape))
                .list()
                .stream()
                .collect(toMap(id, Function.identity()));
    }
}
