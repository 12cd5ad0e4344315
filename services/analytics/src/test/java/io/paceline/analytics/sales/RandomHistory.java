package io.paceline.analytics.sales;

import static io.paceline.analytics.World.BEGINNING;
import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.event;
import static io.paceline.analytics.World.id;
import static io.paceline.analytics.World.member;
import static io.paceline.analytics.World.unit;

import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.contracts.member.MemberState;
import io.paceline.contracts.member.MemberState.Placement;
import io.paceline.contracts.unit.UnitState;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.contracts.unit.UnitState.Parent;
import io.paceline.platform.event.ReceivedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What happened, and what follows from it by the plainest means.
final class RandomHistory {
    static final List<String> REGIONS = List.of("west", "east");
    static final List<String> TEAMS = List.of("red", "blue");
    static final List<String> MEMBERS = List.of("ada", "bob", "cyd");

    final List<ReceivedEvent> events = new ArrayList<>();
    final Map<String, MemberState> members = new HashMap<>();
    final Map<String, UnitState> units = new HashMap<>();
    final Map<String, DealState> deals = new HashMap<>();
    private final RandomGenerator random;

    RandomHistory(RandomGenerator random) {
        this.random = random;
        REGIONS.forEach(name -> put(1, name, unit(name, Kind.REGION, (String) null)));
        TEAMS.forEach(name -> revise(revision -> put(revision, name, randomTeam(name))));
        MEMBERS.forEach(name -> revise(revision -> put(revision, name, randomMember(name))));
        IntStream.range(0, 6)
                .mapToObj(number -> "deal " + number)
                .forEach(name -> revise(revision -> put(revision, name, randomDeal(name))));
    }

    private void revise(IntConsumer change) {
        IntStream.rangeClosed(1, 1 + random.nextInt(3)).forEach(change);
    }

    private UnitState randomTeam(String name) {
        var date = date();
        return unit(
                name,
                Kind.TEAM,
                new Parent(BEGINNING, date, id(pick(REGIONS))),
                new Parent(date, null, id(pick(REGIONS))));
    }

    private MemberState randomMember(String name) {
        var date = date();
        return member(
                name,
                new Placement(BEGINNING, date, id(pick(TEAMS)), null),
                new Placement(date, null, id(pick(random.nextBoolean() ? TEAMS : REGIONS)), null));
    }

    private DealState randomDeal(String name) {
        int percent = 1 + random.nextInt(99);
        var others = new ArrayList<>(MEMBERS);
        var first = others.remove(random.nextInt(others.size()));
        var status =
                pick(List.of(Status.WON, Status.WON, Status.WON, Status.CANCELLED, Status.LOST));
        var amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString();
        return deal(
                name, status, date(), amount, Map.of(first, percent, pick(others), 100 - percent));
    }

    private LocalDate date() {
        return LocalDate.of(2017, 1, 1).plusDays(random.nextInt(365));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void put(int revision, String name, Object state) {
        switch (state) {
            case UnitState unit -> units.put(name, unit);
            case MemberState member -> members.put(name, member);
            default -> deals.put(name, (DealState) state);
        }
        var type =
                switch (state) {
                    case UnitState _ -> EventType.UNIT_CHANGED;
                    case MemberState _ -> EventType.MEMBER_MOVED;
                    default -> EventType.DEAL_AMENDED;
                };
        events.add(event(type, id(name), revision, state));
    }

    Map<String, String> byMonth() {
        return count((closed, _) -> closed.toString().substring(0, 7));
    }

    Map<String, String> byRegion() {
        return count((closed, memberId) -> region(memberId, closed));
    }

    private Map<String, String> count(BiFunction<LocalDate, UUID, String> key) {
        var parts = new TreeMap<String, Part>();
        for (var deal : deals.values()) {
            var closed = Objects.requireNonNull(deal.closeDate());
            for (var split : deal.splits()) {
                if (deal.status() == Status.WON) {
                    var part = new Part(Set.of(deal.name()), split.amount());
                    parts.merge(key.apply(closed, split.memberId()), part, Part::plus);
                }
            }
        }
        var texts = new TreeMap<String, String>();
        parts.forEach((under, part) -> texts.put(under, text(part.deals().size(), part.revenue())));
        return texts;
    }

    static String text(long deals, BigDecimal revenue) {
        return deals + ":" + revenue.setScale(2);
    }

    private record Part(Set<String> deals, BigDecimal revenue) {

        Part plus(Part other) {
            var all = new HashSet<>(deals);
            all.addAll(other.deals);
            return new Part(all, revenue.add(other.revenue));
        }
    }

    private String region(UUID memberId, LocalDate on) {
        var member =
                members.values().stream()
                        .filter(it -> it.id().equals(memberId))
                        .findFirst()
                        .orElseThrow();
        var placement =
                member.placements().stream()
                        .filter(it -> holds(it.from(), it.to(), on))
                        .findFirst()
                        .orElseThrow();
        return region(unitOf(placement.unitId()), on);
    }

    private String region(UnitState unit, LocalDate on) {
        if (unit.kind() == Kind.REGION) {
            return unit.name();
        }
        var above =
                unit.parents().stream()
                        .filter(it -> holds(it.from(), it.to(), on))
                        .findFirst()
                        .orElseThrow();
        return region(unitOf(Objects.requireNonNull(above.parentId())), on);
    }

    private UnitState unitOf(UUID unitId) {
        return units.values().stream()
                .filter(it -> it.id().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return !on.isBefore(from) && (to == null || on.isBefore(to));
    }
}
