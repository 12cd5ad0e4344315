package io.paceline.goal.contribution;

import static io.paceline.goal.contribution.DealFact.SplitKind.OVERLAY;
import static io.paceline.goal.contribution.DealFact.SplitKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.contribution.DealFact.Content;
import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Member.Placement;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import io.paceline.goal.organisation.Unit.Parent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    static final UUID COMPANY = UUID.randomUUID();
    static final UUID EAST = UUID.randomUUID();
    static final UUID WEST = UUID.randomUUID();
    static final UUID ADA = UUID.randomUUID();
    static final UUID BOB = UUID.randomUUID();
    static final UUID EVE = UUID.randomUUID();
    static final UUID DESK = UUID.randomUUID();
    static final UUID LAMP = UUID.randomUUID();
    static final LocalDate JUNE = LocalDate.of(2017, 6, 1);

    /// Ada and Bob sit in the east; Eve sat there until June and sits in the west since.
    static final Organisation ORGANISATION =
            new Organisation(
                    Map.of(
                            ADA, member(ADA, new Placement(LocalDate.MIN, null, EAST)),
                            BOB, member(BOB, new Placement(LocalDate.MIN, null, EAST)),
                            EVE,
                                    member(
                                            EVE,
                                            new Placement(LocalDate.MIN, JUNE, EAST),
                                            new Placement(JUNE, null, WEST))),
                    Map.of(
                            COMPANY, unit(COMPANY, null),
                            EAST, unit(EAST, COMPANY),
                            WEST, unit(WEST, COMPANY)),
                    Map.of(
                            DESK, new Product(DESK, "Desk", "Furniture"),
                            LAMP, new Product(LAMP, "Lamp", null)));

    @ParameterizedTest(name = "{0} of {1}: {2} - {3}")
    @CsvSource({
        "REVENUE,   ADA,     60.00, her own split of both lines",
        "REVENUE,   EVE,     50.00, an overlay is a member's own",
        "REVENUE,   EAST,    100.00, a deal shared inside a unit counts once",
        "REVENUE,   COMPANY, 100.00, and once above it",
        "REVENUE,   WEST,    none,   an overlay never counts for a unit",
        "UNITS,     ADA,     1.80,   60 percent of three pieces",
        "UNITS,     EAST,    3.00,   all pieces",
        "DEALS_WON, ADA,     1,      one deal",
        "DEALS_WON, EAST,    1,      one deal, however many share it",
        "DEALS_WON, WEST,    none,   not a deal of the west",
    })
    void counts_for_owners(Metric metric, String owner, String amount, String why) {
        var shared =
                deal(
                        JUNE,
                        split(ADA, REVENUE, "60", "36.00", "24.00"),
                        split(BOB, REVENUE, "40", "24.00", "16.00"),
                        split(EVE, OVERLAY, "50", "30.00", "20.00"));

        assertThat(counted(shared, measure(owner(owner), metric, Scope.EVERYTHING)))
                .as(why)
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "won on {0}: east {1}, west {2} - {3}")
    @CsvSource({
        "2017-05-31, 100.00, none,  both sat in the east the day before",
        "2017-06-01, 60.00,  40.00, a move holds from its first day",
    })
    void divides_a_deal_between_units_by_where_members_sat_on_the_close_date(
            LocalDate day, String east, String west, String why) {
        var shared =
                deal(
                        day,
                        split(ADA, REVENUE, "60", "36.00", "24.00"),
                        split(EVE, REVENUE, "40", "24.00", "16.00"));

        assertThat(counted(shared, revenue("EAST", Scope.EVERYTHING))).as(why).isEqualTo(east);
        assertThat(counted(shared, revenue("WEST", Scope.EVERYTHING))).as(why).isEqualTo(west);
        assertThat(counted(shared, revenue("COMPANY", Scope.EVERYTHING))).isEqualTo("100.00");
    }

    @ParameterizedTest(name = "products {0}, lines {1}, channels {2}: {3} - {4}")
    @CsvSource({
        "'',        '',        '',            100.00, everything",
        "DESK,      '',        '',            60.00,  one product",
        "'',        Furniture, '',            60.00,  one product line",
        "LAMP,      Furniture, '',            100.00, either names the line",
        "'',        Garden,    '',            none,   nothing of that line",
        "'',        '',        DIRECT,        100.00, its channel",
        "'',        '',        PARTNER,       none,   another channel",
        "DESK,      '',        PARTNER,       none,   both must fit",
    })
    void counts_only_lines_in_scope(
            String product, String line, String channel, String amount, String why) {
        var scope =
                new Scope(
                        named(product).map(CountingTest::product).toList(),
                        named(line).toList(),
                        named(channel).toList());

        assertThat(counted(deal(JUNE, whole(ADA)), revenue("ADA", scope)))
                .as(why)
                .isEqualTo(amount);
    }

    @Test
    void counts_revenue_in_the_currency_of_the_measure_only() {
        var euros =
                new Measure(
                        Owner.member(ADA),
                        Metric.REVENUE,
                        Scope.EVERYTHING,
                        Currency.getInstance("EUR"));

        assertThat(counted(deal(JUNE, whole(ADA)), euros)).isEqualTo("none");
    }

    @Test
    void counts_nothing_while_a_deal_is_not_won() {
        assertThat(counted(deal(null, whole(ADA)), revenue("ADA", Scope.EVERYTHING)))
                .isEqualTo("none");
    }

    @Test
    void counts_a_member_who_is_not_known_yet_for_the_member_alone() {
        var stranger = UUID.randomUUID();
        var deal = deal(JUNE, whole(stranger));
        var own =
                new Measure(
                        Owner.member(stranger),
                        Metric.REVENUE,
                        Scope.EVERYTHING,
                        Currency.getInstance("USD"));

        assertThat(counted(deal, own)).isEqualTo("100.00");
        assertThat(counted(deal, revenue("COMPANY", Scope.EVERYTHING))).isEqualTo("none");
    }

    private static String counted(DealFact deal, Measure measure) {
        var tracked = new TrackedMeasure(UUID.randomUUID(), measure, LocalDate.of(2017, 1, 1));
        return new Counting(ORGANISATION, List.of(tracked))
                .contributions(deal).stream()
                        .map(contribution -> contribution.amount().toPlainString())
                        .findFirst()
                        .orElse("none");
    }

    private static Measure revenue(String owner, Scope scope) {
        return measure(owner(owner), Metric.REVENUE, scope);
    }

    private static Measure measure(Owner owner, Metric metric, Scope scope) {
        return new Measure(
                owner,
                metric,
                scope,
                metric == Metric.REVENUE ? Currency.getInstance("USD") : null);
    }

    /// Two desks for 60 and a lamp for 40, sold directly.
    private static DealFact deal(@Nullable LocalDate wonOn, Split... splits) {
        var lines = List.of(new Line(DESK, new BigDecimal("2")), new Line(LAMP, BigDecimal.ONE));
        return new DealFact(
                UUID.randomUUID(), 1, wonOn, new Content("USD", "DIRECT", lines, List.of(splits)));
    }

    private static Split whole(UUID member) {
        return split(member, REVENUE, "100", "60.00", "40.00");
    }

    private static Split split(
            UUID member, SplitKind kind, String percent, String desks, String lamp) {
        return new Split(
                member,
                kind,
                new BigDecimal(percent),
                List.of(new BigDecimal(desks), new BigDecimal(lamp)));
    }

    private static Owner owner(String name) {
        return switch (name) {
            case "ADA" -> Owner.member(ADA);
            case "EVE" -> Owner.member(EVE);
            case "EAST" -> Owner.unit(EAST);
            case "WEST" -> Owner.unit(WEST);
            default -> Owner.unit(COMPANY);
        };
    }

    private static UUID product(String name) {
        return "DESK".equals(name) ? DESK : LAMP;
    }

    private static Stream<String> named(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text);
    }

    private static Member member(UUID id, Placement... placements) {
        return new Member(id, "M", "REPRESENTATIVE", null, null, List.of(placements));
    }

    private static Unit unit(UUID id, @Nullable UUID parent) {
        return new Unit(id, "U", null, List.of(new Parent(LocalDate.MIN, null, parent)));
    }
}
