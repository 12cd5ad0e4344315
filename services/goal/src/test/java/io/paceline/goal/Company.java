package io.paceline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.TestEvents;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small company as the other services tell of it: the east with Ada and Bob, the west with Eve,
/// desks and lamps.
final class Company {

    final UUID id = UUID.randomUUID();
    final UUID east = UUID.randomUUID();
    final UUID west = UUID.randomUUID();
    final UUID ada = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();
    final UUID eve = UUID.randomUUID();
    final UUID desk = UUID.randomUUID();

    private final TestEvents events;

    Company(TestEvents events) {
        this.events = events;
    }

    /// Sends everything and waits until it is applied.
    Company founded(JdbcClient jdbc) {
        unit(id, "Company", "COMPANY", null);
        unit(east, "East", "REGION", id);
        unit(west, "West", "REGION", id);
        member(ada, "Ada", 1, east);
        member(bob, "Bob", 1, east);
        member(eve, "Eve", 1, west);
        product(desk, "Desks");
        TestEvents.eventually(() -> assertThat(known(jdbc)).isEqualTo(7));
        return this;
    }

    private long known(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select id from unit_replica
                            union all select id from member_replica
                            union all select id from product_replica) as known
                        where id = any(:ids)
                        """)
                .param("ids", new UUID[] {id, east, west, ada, bob, eve, desk})
                .query(Long.class)
                .single();
    }

    void unit(UUID unit, String name, String kind, @org.jspecify.annotations.Nullable UUID parent) {
        var under = parent == null ? "" : ",\"parentId\":\"%s\"".formatted(parent);
        events.send(
                EventType.UNIT_CREATED,
                unit,
                1,
                """
                {"id":"%s","name":"%s","kind":"%s","parents":[{"from":"2010-01-01"%s}]}
                """
                        .formatted(unit, name, kind, under));
    }

    void member(UUID member, String name, long revision, UUID unit) {
        events.send(
                EventType.MEMBER_JOINED,
                member,
                revision,
                """
                {"id":"%s","name":"%s","role":"REPRESENTATIVE",
                 "placements":[{"from":"2010-01-01","unitId":"%s"}]}
                """
                        .formatted(member, name, unit));
    }

    void product(UUID product, String line) {
        events.send(
                EventType.PRODUCT_CREATED,
                product,
                1,
                """
                {"id":"%s","name":"Product","line":"%s","lifeCycleStage":"GROWTH",
                 "listPrice":{"amount":"10","currency":"USD"}}
                """
                        .formatted(product, line));
    }

    /// A deal of one line and one member.
    void deal(
            UUID deal, long revision, String status, String closeDate, UUID member, String amount) {
        events.send(
                EventType.DEAL_WON,
                deal,
                revision,
                """
                {"id":"%1$s","name":"Deal","status":"%2$s","stage":"Won","ownerId":"%4$s","channel":"direct",
                 "currency":"USD","amount":{"amount":"%5$s","currency":"USD"},"closeDate":"%3$s",
                 "lines":[{"number":1,"productId":"%6$s","quantity":"2","unitPrice":"1","discount":"0",
                           "amount":"%5$s"}],
                 "splits":[{"memberId":"%4$s","kind":"REVENUE","percent":"100","amount":"%5$s",
                            "lineAmounts":["%5$s"]}]}
                """
                        .formatted(deal, status, closeDate, member, amount, desk));
    }

    String goal(String kind, UUID owner, String period, String target) {
        return """
        {"name":"Revenue %3$s","owner":{"kind":"%1$s","id":"%2$s"},"metric":"REVENUE",
         "period":{"label":"%3$s"},"target":"%4$s","currency":"USD","quota":true}
        """
                .formatted(kind, owner, period, target);
    }
}
