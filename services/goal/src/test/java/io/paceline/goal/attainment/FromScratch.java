package io.paceline.goal.attainment;

import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Product;
import io.paceline.goal.organisation.Unit;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Attainment the slow way, of the last revision of everything, by a second reading of the rules:
/// it shares no code with what it checks.
final class FromScratch {

    private final Map<UUID, Message> newest = new HashMap<>();

    FromScratch(List<Message> messages) {
        for (var message : messages) {
            newest.merge(message.id(), message, (a, b) -> a.revision() > b.revision() ? a : b);
        }
    }

    Sum achieved(Goal goal) {
        var amount = BigDecimal.ZERO;
        long deals = 0;
        for (var message : newest.values()) {
            if (message.state() instanceof DealState deal && counts(deal, goal)) {
                var splits = deal.splits().stream().filter(it -> belongs(it, deal, goal)).toList();
                var lines = lines(deal, goal);
                if (!splits.isEmpty() && lines.length > 0) {
                    amount = amount.add(amount(deal, goal, splits, lines));
                    deals++;
                }
            }
        }
        return new Sum(amount, deals);
    }

    private static boolean counts(DealState deal, Goal goal) {
        var channels = goal.measure().scope().channels();
        var currency = goal.measure().currency();
        var day = Objects.requireNonNull(deal.closeDate());
        return deal.status().equals("WON")
                && !day.isBefore(goal.period().from())
                && day.isBefore(goal.period().to())
                && (channels.isEmpty() || channels.contains(deal.channel()))
                && (currency == null || currency.getCurrencyCode().equals(deal.currency()));
    }

    private boolean belongs(Split split, DealState deal, Goal goal) {
        if (goal.owner().kind() == OwnerKind.MEMBER) {
            return split.memberId().equals(goal.owner().id());
        }
        var day = Objects.requireNonNull(deal.closeDate());
        return split.kind() == SplitKind.REVENUE
                && within(unitOf(split.memberId(), day), goal.owner().id(), day);
    }

    private @Nullable UUID unitOf(UUID memberId, LocalDate day) {
        var message = newest.get(memberId);
        if (message == null || !(message.state() instanceof Member member)) {
            return null;
        }
        for (var placement : member.placements()) {
            if (holds(placement.from(), placement.to(), day)) {
                return placement.unitId();
            }
        }
        return null;
    }

    private boolean within(@Nullable UUID unitId, UUID target, LocalDate day) {
        if (unitId == null || unitId.equals(target)) {
            return unitId != null;
        }
        var unit = (Unit) Objects.requireNonNull(newest.get(unitId)).state();
        for (var parent : unit.parents()) {
            if (holds(parent.from(), parent.to(), day)) {
                return within(parent.parentId(), target, day);
            }
        }
        return false;
    }

    private int[] lines(DealState deal, Goal goal) {
        var scope = goal.measure().scope();
        return IntStream.range(0, deal.lines().size())
                .filter(i -> {
                    var id = deal.lines().get(i).productId();
                    var product = (Product) Objects.requireNonNull(newest.get(id)).state();
                    return (scope.productIds().isEmpty() && scope.productLines().isEmpty())
                            || scope.productIds().contains(id)
                            || (product.line() != null
                                    && scope.productLines().contains(product.line()));
                })
                .toArray();
    }

    private static BigDecimal amount(DealState deal, Goal goal, List<Split> splits, int[] lines) {
        var sum = BigDecimal.ZERO;
        for (var split : splits) {
            for (int i : lines) {
                sum = sum.add(part(deal.lines().get(i), split, i, goal));
            }
        }
        return switch (goal.measure().metric()) {
            case REVENUE, UNITS -> sum;
            case DEALS_WON -> BigDecimal.ONE;
        };
    }

    private static BigDecimal part(Line line, Split split, int position, Goal goal) {
        return switch (goal.measure().metric()) {
            case REVENUE -> split.lineAmounts().get(position);
            case UNITS -> line.quantity().multiply(split.percent()).divide(BigDecimal.valueOf(100));
            case DEALS_WON -> BigDecimal.ZERO;
        };
    }

    private static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
