package io.paceline.platform.login;

import static io.paceline.contracts.Topic.ACCESS;
import static io.paceline.contracts.Topic.MEMBER;
import static io.paceline.contracts.Topic.UNIT;

import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows team: who holds which role, and who stands where in the hierarchy.
final class KeepAccess implements EventConsumer {

    /// Derivations overlap, so they come one after the other, whichever process runs them.
    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7004)";

    private final JdbcClient jdbc;
    private final Hierarchy hierarchy;
    private final Users users;

    KeepAccess(JdbcClient jdbc, Hierarchy hierarchy, Users users) {
        this.jdbc = jdbc;
        this.hierarchy = hierarchy;
        this.users = users;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(MEMBER, UNIT, ACCESS);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        jdbc.sql(ONE_AT_A_TIME).query(Integer.class).single();
        var newest = ReceivedEvent.latest(batch);
        users.store(of(newest, ACCESS));
        var changed = new ArrayList<>(hierarchy.storeMembers(of(newest, MEMBER)));
        changed.addAll(hierarchy.storeUnits(of(newest, UNIT)));
        hierarchy.derive(changed);
    }

    private static List<ReceivedEvent> of(List<ReceivedEvent> events, Topic topic) {
        return events.stream().filter(event -> event.type().topic() == topic).toList();
    }
}
