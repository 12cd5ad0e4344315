package io.paceline.deal.desk;

import static java.util.stream.Collectors.toSet;

import io.paceline.contracts.deal.DealState;
import io.paceline.deal.desk.DealView.LineView;
import io.paceline.deal.desk.DealView.SplitView;
import io.paceline.deal.directory.Directory;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.deal.lifecycle.Recorded;
import io.paceline.deal.product.Product;
import io.paceline.deal.product.Products;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names to ids, one statement per kind however many deals there are.
@Component
class DealViews {

    private final Directory directory;
    private final Products products;

    DealViews(Directory directory, Products products) {
        this.directory = directory;
        this.products = products;
    }

    DealView of(Recorded deal) {
        return of(new Kept(deal.revision(), deal.state()));
    }

    DealView of(Kept deal) {
        return of(List.of(deal)).getFirst();
    }

    List<DealView> of(List<Kept> deals) {
        var members =
                directory.names(
                        Kind.MEMBER,
                        ids(deals, d -> Stream.concat(Stream.of(d.ownerId()), splitMembers(d))));
        var customers =
                directory.names(Kind.CUSTOMER, ids(deals, d -> Stream.ofNullable(d.customerId())));
        var sold =
                products.find(ids(deals, d -> d.lines().stream().map(DealState.Line::productId)));
        return deals.stream().map(deal -> view(deal, members, customers, sold)).toList();
    }

    private static DealView view(
            Kept kept,
            Map<UUID, String> members,
            Map<UUID, String> customers,
            Map<UUID, Product> sold) {
        var deal = kept.state();
        return new DealView(
                deal.id(),
                kept.revision(),
                deal.externalId(),
                deal.name(),
                deal.status(),
                deal.stage(),
                deal.customerId(),
                deal.customerId() == null ? null : customers.get(deal.customerId()),
                deal.ownerId(),
                members.get(deal.ownerId()),
                deal.channel(),
                deal.currency(),
                deal.amount(),
                deal.openedOn(),
                deal.expectedCloseOn(),
                deal.closeDate(),
                deal.closedAt(),
                deal.lostReason(),
                deal.competitor(),
                deal.cancellation(),
                deal.lines().stream().map(line -> view(line, sold.get(line.productId()))).toList(),
                deal.splits().stream()
                        .map(split -> view(split, members.get(split.memberId())))
                        .toList());
    }

    private static LineView view(DealState.Line line, @Nullable Product product) {
        return new LineView(
                line.number(),
                line.productId(),
                product == null ? null : product.description().name(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.amount());
    }

    private static SplitView view(DealState.Split split, @Nullable String memberName) {
        return new SplitView(
                split.memberId(),
                memberName,
                split.kind(),
                split.percent(),
                split.amount(),
                split.lineAmounts());
    }

    private static Stream<UUID> splitMembers(DealState deal) {
        return deal.splits().stream().map(DealState.Split::memberId);
    }

    private static Set<UUID> ids(List<Kept> deals, Function<DealState, Stream<UUID>> ids) {
        return deals.stream().map(Kept::state).flatMap(ids).collect(toSet());
    }
}
