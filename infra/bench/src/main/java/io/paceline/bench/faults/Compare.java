package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Holds what the platform shows, through its API and in its topics, against the oracle.
final class Compare {

    private final Api api;
    private final Tail tail;
    private final Told told;
    private final String year;
    private final Map<String, BigDecimal> quotas;
    private final Tree tree;

    Compare(Api api, Tail tail, Told told, String year, Map<String, BigDecimal> quotas, Tree tree) {
        this.api = api;
        this.tail = tail;
        this.told = told;
        this.year = year;
        this.quotas = quotas;
        this.tree = tree;
    }

    /// The periods of the demonstration's goals in this year.
    static List<String> periods(String year) {
        return Stream.of("", "-Q1", "-Q2", "-Q3", "-Q4").map(part -> year + part).toList();
    }

    Verdict now() {
        var oracle = new Oracle(year, quotas, tree, told.counted());
        var found = new Found();
        for (var period : periods(year)) {
            for (var service : List.of("goal", "analytics")) {
                var rows =
                        api.get("/api/%s/attainment?period=%s".formatted(service, period))
                                .path("items");
                rows.forEach(row -> attainment(service, period, row, oracle, found));
                if (rows.size() <= oracle.members().size()) {
                    found.note("%s shows no attainment of units in %s".formatted(service, period));
                }
            }
        }
        for (var member : oracle.members()) {
            payee(member, oracle, found);
        }
        told.contradictions().forEach(found::note);
        return events(found);
    }

    private static void attainment(
            String service, String period, JsonNode row, Oracle oracle, Found found) {
        var owner = row.at("/owner/id").asText();
        found.compare(
                "%s: attainment of %s in %s"
                        .formatted(service, row.at("/owner/name").asText(owner), period),
                oracle.achieved(owner, period),
                new BigDecimal(row.path("achieved").asText()));
    }

    private void payee(String member, Oracle oracle, Found found) {
        var sum = BigDecimal.ZERO;
        for (var line : api.all("/api/incentive/payees/%s/ledger-lines".formatted(member))) {
            if (line.at("/interval/label").asText().startsWith(year)) {
                sum = sum.add(new BigDecimal(line.at("/amount/amount").asText()));
            }
        }
        found.compare("ledger of " + member, oracle.paid(member), sum);
        found.compare(
                "topic: commissions of " + member,
                oracle.paid(member),
                tail.of("paceline.commission.v1").amount(member));
    }

    private Verdict events(Found found) {
        long lost = 0;
        long doubled = 0;
        long repeats = 0;
        for (var topic : tail.topics().entrySet()) {
            lost += topic.getValue().missing();
            doubled += topic.getValue().doubled();
            repeats += topic.getValue().repeats();
            if (topic.getValue().missing() > 0 || topic.getValue().doubled() > 0) {
                found.note(
                        "%s: %d missing, %d doubled"
                                .formatted(
                                        topic.getKey(),
                                        topic.getValue().missing(),
                                        topic.getValue().doubled()));
            }
        }
        var deals = tail.of("paceline.deal.v1");
        for (var deal : told.deals()) {
            if (deals.newest(deal.id()) != deal.revision()) {
                lost++;
                found.note(
                        "deal %s is at revision %d and in the topic at %d"
                                .formatted(deal.id(), deal.revision(), deals.newest(deal.id())));
            }
        }
        long untold = deals.ours() - told.deals().size();
        if (untold != 0) {
            doubled += Math.max(0, untold);
            found.note("%d deals more in the topic than were told of".formatted(untold));
        }
        return new Verdict(found.cents, lost, doubled, repeats, found.differences);
    }

    /// What was found so far.
    private static final class Found {

        private final List<String> differences = new ArrayList<>();
        private BigDecimal cents = BigDecimal.ZERO;

        void compare(String what, BigDecimal expected, BigDecimal actual) {
            if (expected.compareTo(actual) != 0) {
                cents = cents.add(expected.subtract(actual).abs().movePointRight(2));
                note("%s: expected %s, is %s".formatted(what, expected, actual));
            }
        }

        void note(String difference) {
            differences.add(difference);
        }
    }
}
