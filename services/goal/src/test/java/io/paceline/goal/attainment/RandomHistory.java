package io.paceline.goal.attainment;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Member.Placement;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import io.paceline.goal.organisation.Unit.Parent;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A company of two regions and four teams with people who move, products that change their line,
/// and deals that are won, amended, cancelled and won again; and goals that look at all of it.
final class RandomHistory {

    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR");
    private static final List<String> STATUSES =
            List.of("OPEN", "WON", "WON", "WON", "LOST", "CANCELLED");
    private static final List<String> LINES = List.of("Desks", "Lamps");
    private static final List<String> CHANNELS = List.of("DIRECT", "PARTNER");

    private final RandomGenerator random;
    private final List<UUID> regions;
    private final List<UUID> teams;
    private final List<UUID> members;
    private final List<UUID> products;
    private final UUID company;

    final List<Message> messages = new ArrayList<>();
    final List<Goal> goals;

    RandomHistory(RandomGenerator random, int deals, int goals) {
        this.random = random;
        this.regions = ids(2);
        this.teams = ids(4);
        this.members = ids(6);
        this.products = ids(3);
        this.company = id();
        units();
        members();
        for (var product : products) {
            revisions(product, EventType.PRODUCT_CHANGED, _ -> product(product));
        }
        for (var deal : ids(deals)) {
            revisions(deal, EventType.DEAL_CHANGED, _ -> deal(deal));
        }
        this.goals = IntStream.range(0, goals).mapToObj(_ -> goal()).toList();
    }

    private interface States {
        Object of(int revision);
    }

    private void revisions(UUID id, EventType type, States states) {
        int count = random.nextInt(1, 5);
        for (int revision = 1; revision <= count; revision++) {
            messages.add(new Message(type, id, revision, states.of(revision)));
        }
    }

    private void units() {
        add(company, unit(company, new Parent(START, null, null)));
        regions.forEach(region -> add(region, unit(region, new Parent(START, null, company))));
        for (var team : teams) {
            revisions(team, EventType.UNIT_CHANGED, _ -> unit(team, parents()));
        }
    }

    private void add(UUID id, Unit unit) {
        messages.add(new Message(EventType.UNIT_CREATED, id, 1, unit));
    }

    private Parent[] parents() {
        var moved = day();
        return random.nextBoolean()
                ? new Parent[] {new Parent(START, null, any(regions))}
                : new Parent[] {
                    new Parent(START, moved, any(regions)), new Parent(moved, null, any(regions))
                };
    }

    private void members() {
        for (var member : members) {
            revisions(member, EventType.MEMBER_CHANGED, _ -> member(member));
        }
    }

    private Member member(UUID id) {
        var placements = new ArrayList<Placement>();
        var from = START;
        for (int moves = random.nextInt(3); moves > 0; moves--) {
            var to = from.plusDays(random.nextInt(1, 400));
            placements.add(new Placement(from, to, any(teams)));
            from = to.plusDays(random.nextInt(2) * 30L);
        }
        placements.add(new Placement(from, null, any(teams)));
        return new Member(id, "Member", "REPRESENTATIVE", null, null, placements);
    }

    private static Unit unit(UUID id, Parent... parents) {
        return new Unit(id, "Unit", null, List.of(parents));
    }

    private Product product(UUID id) {
        return new Product(id, "Product", random.nextInt(3) == 0 ? null : any(LINES));
    }

    private DealState deal(UUID id) {
        var lines =
                IntStream.rangeClosed(1, random.nextInt(1, 4))
                        .mapToObj(_ -> new Line(any(products), amount(3)))
                        .toList();
        var splits =
                IntStream.rangeClosed(1, random.nextInt(1, 4))
                        .mapToObj(_ -> split(lines.size()))
                        .toList();
        return new DealState(
                id, any(STATUSES), day(), any(CURRENCIES), any(CHANNELS), lines, splits);
    }

    private Split split(int lines) {
        return new Split(
                any(members),
                random.nextInt(4) == 0 ? SplitKind.OVERLAY : SplitKind.REVENUE,
                amount(3),
                IntStream.range(0, lines).mapToObj(_ -> amount(6)).toList());
    }

    private Goal goal() {
        var metric = any(List.of(Metric.values()));
        var currency = metric == Metric.REVENUE ? Currency.getInstance(any(CURRENCIES)) : null;
        return new Goal(
                id(),
                1,
                "Goal",
                new Measure(owner(), metric, scope(), currency),
                period(),
                BigDecimal.valueOf(random.nextInt(100_000)),
                null,
                false,
                GoalStatus.ACTIVE);
    }

    private Owner owner() {
        return random.nextBoolean()
                ? Owner.member(any(members))
                : Owner.unit(
                        any(
                                Stream.of(List.of(company), regions, teams)
                                        .flatMap(List::stream)
                                        .toList()));
    }

    private Scope scope() {
        return new Scope(some(products), some(LINES), some(CHANNELS));
    }

    private Period period() {
        var calendar = FiscalCalendar.CALENDAR_YEAR;
        return switch (random.nextInt(4)) {
            case 0 -> calendar.year(2017);
            case 1 -> calendar.quarter(2017, random.nextInt(1, 5));
            case 2 -> calendar.month(2017, random.nextInt(1, 13));
            default -> custom();
        };
    }

    private Period custom() {
        var from = day();
        return Period.custom(new DateRange(from, from.plusDays(random.nextInt(1, 400))));
    }

    private LocalDate day() {
        return LocalDate.of(2016, 6, 1).plusDays(random.nextInt(700));
    }

    private BigDecimal amount(int digits) {
        return BigDecimal.valueOf(random.nextLong(BigDecimal.TEN.pow(digits).longValue()), 2);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T extends @Nullable Object> List<T> some(List<T> from) {
        return random.nextInt(3) > 0 ? List.of() : List.of(from.get(random.nextInt(from.size())));
    }

    private List<UUID> ids(int count) {
        return Stream.generate(this::id).limit(count).toList();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
