package io.paceline.incentive.engine;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published worked examples of incentive calculation, from a copy of the acceptance file.
class PublishedExamplesTest {

    static final JsonNode CASES = read();
    static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

    static final Set<String> NOW =
            Set.of(
                    "marginal-each",
                    "marginal-accumulated",
                    "interpolated-each",
                    "blended",
                    "two-tiers",
                    "contiguous-tiers",
                    "marginal-or-retroactive",
                    "tier-edge",
                    "shared-measure",
                    "interval-quota",
                    "ytd-attainment",
                    "largest-remainder");

    /// Draws, clawbacks, release by collection, ramps and overrides come with the rules for them.
    static final Set<String> LATER =
            Set.of(
                    "draw-guarantee",
                    "draw-guarantee-nonrecoverable",
                    "draw-six-months",
                    "clawback-minimum",
                    "clawback-term",
                    "collection-half",
                    "collection-thirds",
                    "ramp-quota",
                    "override-levels",
                    "override-once",
                    "subtract-lower-level");

    @Test
    void every_published_case_is_either_tested_here_or_named_as_later() {
        var published =
                StreamSupport.stream(CASES.spliterator(), false)
                        .map(example -> example.get("id").asString())
                        .collect(toSet());

        var named = new HashSet<>(NOW);
        named.addAll(LATER);

        assertThat(named).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marginal-each",
                "marginal-accumulated",
                "interpolated-each",
                "blended",
                "two-tiers",
                "contiguous-tiers"
            })
    void pays_each_credit_as_published(String id) {
        var lines = lines(id, input(id).get("split").asString());

        assertThat(lines.stream().map(PayLine::pay))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(decimals(expected(id).get("perCredit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marginal-each", "marginal-accumulated", "interpolated-each"})
    void adds_up_to_the_published_total(String id) {
        var lines = lines(id, input(id).get("split").asString());

        assertThat(lines.getLast().after().exact())
                .isEqualByComparingTo(decimal(expected(id).get("total")));
    }

    @Test
    void shows_the_slices_of_a_blended_credit() {
        var slices = lines("blended", "marginal").getFirst().slices();

        var published = expected("blended").get("slices").get(0);
        assertThat(slices).hasSameSizeAs(published);
        for (int i = 0; i < slices.size(); i++) {
            assertThat(slices.get(i).credited())
                    .isEqualByComparingTo(decimal(published.get(i).get("amount")));
            assertThat(slices.get(i).tier().value())
                    .isEqualByComparingTo(decimal(published.get(i).get("rate")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marginal", "retroactive"})
    void tells_marginal_from_retroactive(String split) {
        var lines = lines("marginal-or-retroactive", split);

        assertThat(lines.getLast().pay())
                .isEqualByComparingTo(decimal(expected("marginal-or-retroactive").get(split)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "Lower"})
    void puts_a_value_on_the_edge_where_the_plan_says(String edge) {
        var table =
                new RateTable(
                        tiers(input("tier-edge")), Edge.valueOf(edge.toUpperCase(Locale.ROOT)));
        var rating = Rating.onEachAmount(table, Split.HIGHEST);

        var line = Pay.fromScratch(facts("tier-edge", rating), CENTS).getFirst();

        assertThat(line.slices().getFirst().tier().value())
                .isEqualByComparingTo(decimal(expected("tier-edge").get("rate" + edge)));
    }

    @Test
    void accumulates_a_shared_measure_over_all_its_credits() {
        var anyTable =
                new RateTable(List.of(new Tier(BigDecimal.ZERO, null, BigDecimal.ONE)), Edge.UPPER);
        var rating = Rating.onAmount(anyTable, Split.MARGINAL);

        var lines = Pay.fromScratch(facts("shared-measure", rating), CENTS);

        assertThat(lines.stream().map(line -> line.after().credited()))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(decimals(expected("shared-measure").get("rolling")));
    }

    @Test
    void measures_attainment_per_interval() {
        var quota = decimal(input("interval-quota").get("quota"));

        var attainment =
                decimals(input("interval-quota").get("intervals")).stream()
                        .map(credited -> rounded(Attainment.of(credited, quota)))
                        .toList();

        assertThat(attainment)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(decimals(expected("interval-quota").get("attainment")));
    }

    @Test
    void measures_attainment_for_the_year_to_date() {
        var monthly = decimal(input("ytd-attainment").get("quota"));
        var credited = BigDecimal.ZERO;
        var quota = BigDecimal.ZERO;

        var attainment = new ArrayList<BigDecimal>();
        for (var month : decimals(input("ytd-attainment").get("intervals"))) {
            credited = credited.add(month);
            quota = quota.add(monthly);
            attainment.add(rounded(Attainment.of(credited, quota)));
        }

        assertThat(attainment)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(decimals(expected("ytd-attainment").get("ytd")));
    }

    @Test
    void divides_by_largest_remainder() {
        var example = input("largest-remainder");

        var parts =
                LargestRemainder.parts(
                        decimal(example.get("total")), decimals(example.get("weights")), 2);

        assertThat(parts).isEqualTo(decimals(expected("largest-remainder").get("parts")));
    }

    private static List<PayLine> lines(String id, String split) {
        var table = new RateTable(tiers(input(id)), Edge.UPPER);
        var kind = Split.valueOf(split.toUpperCase(Locale.ROOT));
        var rating =
                input(id).get("accumulate").asBoolean()
                        ? Rating.onAmount(table, kind)
                        : Rating.onEachAmount(table, kind);
        return Pay.fromScratch(facts(id, rating), CENTS);
    }

    private static List<Fact> facts(String id, Rating rating) {
        var facts = new ArrayList<Fact>();
        for (var credited : decimals(input(id).get("credits"))) {
            var place = Facts.place(facts.size(), new UUID(0, 1), 1, Share.REVENUE);
            facts.add(new Fact(place, credited, rating));
        }
        return facts;
    }

    private static List<Tier> tiers(JsonNode input) {
        var tiers = new ArrayList<Tier>();
        for (var tier : input.get("tiers")) {
            var to = tier.get("to").isNull() ? null : decimal(tier.get("to"));
            var value = tier.has("rate") ? tier.get("rate") : tier.get("amount");
            tiers.add(new Tier(decimal(tier.get("from")), to, decimal(value)));
        }
        return tiers;
    }

    private static BigDecimal rounded(BigDecimal attainment) {
        return attainment.setScale(4, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> decimals(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(PublishedExamplesTest::decimal)
                .toList();
    }

    private static BigDecimal decimal(JsonNode value) {
        return new BigDecimal(value.asString());
    }

    private static JsonNode input(String id) {
        return example(id).get("input");
    }

    private static JsonNode expected(String id) {
        return example(id).get("expected");
    }

    private static JsonNode example(String id) {
        return StreamSupport.stream(CASES.spliterator(), false)
                .filter(example -> example.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        var file = PublishedExamplesTest.class.getResourceAsStream("/incentive-examples.json");
        return JsonMapper.shared().readTree(requireNonNull(file)).get("cases");
    }
}
