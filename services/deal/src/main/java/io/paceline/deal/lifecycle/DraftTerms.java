package io.paceline.deal.lifecycle;

import io.paceline.deal.directory.Directory;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.deal.product.Product;
import io.paceline.deal.product.Products;
import io.paceline.deal.terms.Line;
import io.paceline.deal.terms.Split;
import io.paceline.deal.terms.Terms;
import io.paceline.deal.terms.TermsRules;
import io.paceline.platform.web.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes terms of what somebody wants: looks products and members up and fills in list prices.
@Component
class DraftTerms {

    private final Products products;
    private final Directory directory;

    DraftTerms(Products products, Directory directory) {
        this.products = products;
        this.directory = directory;
    }

    /// What is wanted, and the day whose list prices count.
    record Draft(String currency, List<LineItem> lines, List<Split> splits, LocalDate pricedOn) {}

    /// The terms, or null where `faults` has grown by what is wrong.
    @Nullable Terms draft(Draft draft, List<Fault> faults) {
        var currency = currency(draft.currency(), faults);
        if (currency == null) {
            return null;
        }
        int before = faults.size();
        var lines = lines(draft, currency, faults);
        checkMembers(draft.splits(), faults);
        faults.addAll(TermsRules.faults(currency, lines, draft.splits()));
        return faults.size() > before ? null : new Terms(currency, lines, draft.splits());
    }

    private List<Line> lines(Draft draft, Currency currency, List<Fault> faults) {
        var known = products.find(draft.lines().stream().map(LineItem::productId).toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < draft.lines().size(); i++) {
            var item = draft.lines().get(i);
            var price = item.unitPrice();
            var at = "/lines/" + i;
            var product = product(at, item, known, draft.pricedOn(), faults);
            if (price == null && product != null) {
                price = listPrice(at, product, currency, draft.pricedOn(), faults);
            }
            lines.add(
                    new Line(
                            item.productId(),
                            item.quantity(),
                            price == null ? BigDecimal.ZERO : price,
                            item.discount() == null ? BigDecimal.ZERO : item.discount()));
        }
        return lines;
    }

    private static @Nullable Product product(
            String at,
            LineItem item,
            Map<UUID, Product> known,
            LocalDate pricedOn,
            List<Fault> faults) {
        var product = known.get(item.productId());
        if (product == null) {
            faults.add(Fault.at(at + "/productId", "is not a known product", item.productId()));
        } else if (!product.offeredOn(pricedOn)) {
            var message = "is not offered on %s, it was retired".formatted(pricedOn);
            faults.add(Fault.at(at + "/productId", message, item.productId()));
        }
        return product;
    }

    private static @Nullable BigDecimal listPrice(
            String at, Product product, Currency currency, LocalDate on, List<Fault> faults) {
        if (product.prices().currency().equals(currency)) {
            return product.prices().at(on);
        }
        var message =
                "must be given, since the list price of %s is in %s and the deal in %s"
                        .formatted(
                                product.description().name(),
                                product.prices().currency(),
                                currency);
        faults.add(Fault.at(at + "/unitPrice", message));
        return null;
    }

    private void checkMembers(List<Split> splits, List<Fault> faults) {
        var known = directory.names(Kind.MEMBER, splits.stream().map(Split::memberId).toList());
        for (int i = 0; i < splits.size(); i++) {
            var memberId = splits.get(i).memberId();
            if (!known.containsKey(memberId)) {
                faults.add(
                        Fault.at("/splits/" + i + "/memberId", "is not a known member", memberId));
            }
        }
    }

    private static @Nullable Currency currency(String code, List<Fault> faults) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            faults.add(Fault.at("/currency", "is not an ISO 4217 code", code));
            return null;
        }
    }
}
