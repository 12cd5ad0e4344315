package io.paceline.incentive.rating;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Events of the other services, as pay receives them.
final class Sales {

    private Sales() {}

    static ReceivedEvent member(UUID id, String name) {
        return event(
                EventType.MEMBER_JOINED,
                id,
                1,
                "joined",
                "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, name));
    }

    /// A quota of a payee for a quarter (`2017-Q1`) or a year (`2017`).
    static ReceivedEvent quota(UUID goal, UUID payee, String label, String target, long revision) {
        return goal(goal, revision, quotaState(goal, payee, label, target));
    }

    static ReceivedEvent goal(UUID goal, long revision, String state) {
        var type = revision == 1 ? EventType.GOAL_ACTIVATED : EventType.GOAL_ADJUSTED;
        return event(type, goal, revision, "activated", state);
    }

    static String quotaState(UUID goal, UUID payee, String label, String target) {
        boolean year = label.length() == 4;
        var from =
                LocalDate.of(
                        Integer.parseInt(label.substring(0, 4)),
                        year ? 1 : Integer.parseInt(label.substring(6)) * 3 - 2,
                        1);
        return """
        {"id":"%s","owner":{"kind":"MEMBER","id":"%s"},"metric":"REVENUE","period":{"kind":"%s",\
        "label":"%s","from":"%s","to":"%s"},"scope":{"productIds":[],"productLines":[],"channels":[]},\
        "target":"%s","currency":"USD","quota":true,"status":"ACTIVE"}\
        """
                .formatted(
                        goal,
                        payee,
                        year ? "YEAR" : "QUARTER",
                        label,
                        from,
                        from.plusMonths(year ? 12 : 3),
                        target);
    }

    static ReceivedEvent won(UUID deal, LocalDate closeDate, long revision, Share... shares) {
        return event(
                revision == 1 ? EventType.DEAL_WON : EventType.DEAL_AMENDED,
                deal,
                revision,
                revision == 1 ? "won" : "amended",
                dealState(deal, "WON", closeDate, shares));
    }

    static ReceivedEvent cancelled(UUID deal, LocalDate closeDate, long revision, Share... shares) {
        return event(
                EventType.DEAL_CANCELLED,
                deal,
                revision,
                "cancelled",
                dealState(deal, "CANCELLED", closeDate, shares));
    }

    /// What a member gets of each line of a deal.
    record Share(UUID member, String kind, List<String> lineAmounts) {

        static Share of(UUID member, String... lineAmounts) {
            return new Share(member, "REVENUE", List.of(lineAmounts));
        }
    }

    static String dealState(UUID deal, String status, LocalDate closeDate, Share... shares) {
        int lineCount = shares.length == 0 ? 0 : shares[0].lineAmounts().size();
        var lines = new StringBuilder();
        for (int i = 1; i <= lineCount; i++) {
            lines.append(i == 1 ? "" : ",").append("{\"number\":").append(i).append('}');
        }
        var splits = Arrays.stream(shares).map(Sales::split).collect(Collectors.joining(","));
        return """
        {"id":"%s","name":"Deal","status":"%s","currency":"USD","closeDate":"%s",\
        "closedAt":"%sT12:00:00Z","lines":[%s],"splits":[%s]}\
        """
                .formatted(deal, status, closeDate, closeDate, lines, splits);
    }

    private static String split(Share share) {
        var amounts =
                share.lineAmounts().stream()
                        .map(amount -> '"' + amount + '"')
                        .collect(Collectors.joining(","));
        return "{\"memberId\":\"%s\",\"kind\":\"%s\",\"lineAmounts\":[%s]}"
                .formatted(share.member(), share.kind(), amounts);
    }

    private static ReceivedEvent event(
            EventType type, UUID subject, long revision, String reason, String state) {
        var data =
                "{\"revision\":%d,\"change\":{\"reason\":\"%s\",\"fields\":[]},\"%s\":%s}"
                        .formatted(revision, reason, type.topic().aggregate(), state);
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
