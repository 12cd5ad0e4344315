package io.paceline.deal.product;

import io.paceline.contracts.EventType;
import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.calendar.Day;
import io.paceline.deal.product.Product.Description;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.RevisionConflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds products and changes them, one revision and one event a change.
@Service
class ChangeCatalogue {

    private final Products products;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessTime time;

    ChangeCatalogue(Products products, Outbox outbox, AuditTrail audit, BusinessTime time) {
        this.products = products;
        this.outbox = outbox;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Product add(UUID id, Description description, PriceBook prices) {
        requireUnused(description, id);
        var product = new Product(id, 1, description, prices, null);
        keep(List.of(product), EventType.PRODUCT_CREATED, Change.of("created"));
        return product;
    }

    @Transactional
    Product describe(UUID id, long revision, Description description) {
        requireUnused(description, id);
        return change(
                id,
                revision,
                EventType.PRODUCT_CHANGED,
                Change.of("changed"),
                product -> product.describe(description));
    }

    @Transactional
    Product reprice(UUID id, long revision, PriceBook prices) {
        return change(
                id,
                revision,
                EventType.PRODUCT_CHANGED,
                Change.of("repriced", "listPrice"),
                product -> repriced(product, prices));
    }

    /// Retiring again on the same day changes nothing; on another day it moves the retirement.
    @Transactional
    Product retire(UUID id, @Nullable LocalDate on) {
        var day = on == null ? today() : on;
        var faults = Day.faults("/on", day);
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        var held = locked(id);
        if (day.equals(held.retiredOn())) {
            return held;
        }
        return change(
                id,
                held.revision(),
                EventType.PRODUCT_RETIRED,
                Change.of("retired", "retiredOn"),
                product -> product.retire(day));
    }

    LocalDate today() {
        return time.today();
    }

    void keep(List<Product> changed, EventType type, Change change) {
        products.keep(changed);
        outbox.append(changed.stream().map(product -> publication(type, product, change)).toList());
    }

    /// The product with other prices. An event tells only the price of today, so the audit is told
    /// the whole books.
    Product repriced(Product product, PriceBook prices) {
        audit.record(
                "product.repriced",
                AuditedObject.of("product", product.id()),
                product.prices(),
                prices);
        return product.reprice(prices);
    }

    private Publication publication(EventType type, Product product, Change change) {
        return new Publication(
                type,
                product.id(),
                product.revision(),
                time.now(),
                change,
                product.publicState(today()));
    }

    private Product change(
            UUID id, long revision, EventType type, Change change, UnaryOperator<Product> step) {
        var held = locked(id);
        RevisionConflict.check(revision, held.revision());
        var changed = step.apply(held);
        keep(List.of(changed), type, change);
        return changed;
    }

    private Product locked(UUID id) {
        return products.lock(id).orElseThrow(() -> NotFound.of("product", id));
    }

    private void requireUnused(Description description, UUID id) {
        var faults = new ArrayList<Fault>();
        var keys = new ArrayList<>(List.of(description.name()));
        if (description.externalId() != null) {
            keys.add(description.externalId());
        }
        products.named(keys)
                .forEach((key, product) -> {
                    if (!product.id().equals(id)) {
                        var at = key.equals(description.name()) ? "/name" : "/externalId";
                        faults.add(Fault.at(at, "names another product", key));
                    }
                });
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
    }
}
