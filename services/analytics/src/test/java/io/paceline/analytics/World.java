package io.paceline.analytics;

import static java.math.RoundingMode.DOWN;

import io.paceline.contracts.Amount;
import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState;
import io.paceline.contracts.deal.DealState.Line;
import io.paceline.contracts.deal.DealState.Split;
import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.contracts.member.MemberState;
import io.paceline.contracts.unit.UnitState;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// States of other services' aggregates, named by words instead of ids.
public final class World {

    public static final LocalDate BEGINNING = LocalDate.of(2016, 1, 1);

    private World() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static UnitState unit(String name, UnitState.Kind kind, @Nullable String parent) {
        return unit(
                name,
                kind,
                new UnitState.Parent(BEGINNING, null, parent == null ? null : id(parent)));
    }

    public static UnitState unit(String name, UnitState.Kind kind, UnitState.Parent... parents) {
        return new UnitState(id(name), null, name, kind, null, null, List.of(parents));
    }

    public static MemberState member(String name, String unit) {
        return member(name, new MemberState.Placement(BEGINNING, null, id(unit), null));
    }

    public static MemberState member(String name, MemberState.Placement... placements) {
        return new MemberState(
                id(name),
                null,
                name,
                null,
                MemberState.Role.REPRESENTATIVE,
                null,
                null,
                List.of(placements));
    }

    /// A deal of one line.
    ///
    /// @param shares percent of each member, REVENUE
    public static DealState deal(
            String name,
            Status status,
            LocalDate closed,
            String amount,
            Map<String, Integer> shares) {
        var whole = new BigDecimal(amount);
        var line = new Line(1, id("GTX Pro"), BigDecimal.ONE, whole, BigDecimal.ZERO, whole);
        var members = List.copyOf(shares.keySet());
        var parts = parts(whole, members.stream().map(shares::get).toList());
        var splits =
                IntStream.range(0, members.size())
                        .mapToObj(i ->
                                new Split(
                                        id(members.get(i)),
                                        SplitKind.REVENUE,
                                        BigDecimal.valueOf(shares.getOrDefault(members.get(i), 0)),
                                        parts.get(i),
                                        List.of(parts.get(i))))
                        .toList();
        return deal(name, status, closed, line, splits);
    }

    private static DealState deal(
            String name, Status status, LocalDate closed, Line line, List<Split> splits) {
        return new DealState(
                id(name),
                name,
                name,
                status,
                status == Status.OPEN ? "Engaging" : "Won",
                null,
                splits.getFirst().memberId(),
                "direct",
                "USD",
                new Amount(line.amount(), "USD"),
                null,
                null,
                closed,
                closed.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                null,
                null,
                null,
                List.of(line),
                splits);
    }

    /// Cents by percent; the first takes the rest.
    private static List<BigDecimal> parts(BigDecimal whole, List<Integer> percents) {
        var parts =
                new ArrayList<>(
                        percents.stream()
                                .map(percent ->
                                        whole.multiply(BigDecimal.valueOf(percent, 2))
                                                .setScale(2, DOWN))
                                .toList());
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.set(0, parts.getFirst().add(whole.subtract(sum)));
        return parts;
    }

    public static String json(Object state) {
        return EventJson.MAPPER.writeValueAsString(state);
    }

    public static ReceivedEvent event(EventType type, UUID subject, long revision, Object state) {
        var data =
                "{\"revision\":%d,\"change\":{\"reason\":\"test\",\"fields\":[]},\"%s\":%s}"
                        .formatted(revision, type.topic().aggregate(), json(state));
        return new ReceivedEvent(
                type,
                UUID.randomUUID(),
                subject,
                revision,
                Instant.EPOCH,
                EventJson.MAPPER.readTree(data),
                "");
    }
}
