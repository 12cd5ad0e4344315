package io.paceline.crm.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.crm.owner.Owners;
import io.paceline.crm.sector.Sectors;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.RevisionConflict;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds and changes customers. Nothing happens when nothing differs.
@Service
class SaveCustomer {

    private final Customers customers;
    private final Sectors sectors;
    private final Owners owners;
    private final ReachRule reachRule;
    private final Outbox outbox;
    private final Clock clock;

    SaveCustomer(
            Customers customers,
            Sectors sectors,
            Owners owners,
            ReachRule reachRule,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.sectors = sectors;
        this.owners = owners;
        this.reachRule = reachRule;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Customer create(CustomerEntry entry, Reach reach) {
        reachRule.checkAdded(entry, reach);
        customers.lock();
        var customer = Customer.created(UuidCreator.getTimeOrderedEpoch(), entry);
        return store(customer, null, "created");
    }

    @Transactional
    Customer change(UUID id, long revision, CustomerEntry entry, Reach reach) {
        customers.lock();
        var before = customers.get(id);
        reachRule.checkChanged(before, entry, reach);
        RevisionConflict.check(revision, before.revision());
        var after = before.changed(entry);
        return after.equals(before) ? before : store(after, before, "changed");
    }

    private Customer store(Customer customer, @Nullable Customer before, String reason) {
        checkReferences(customer);
        checkYear(customer.profile().yearEstablished());
        checkExternalId(customer);
        customers.save(List.of(customer));
        outbox.append(CustomerEvents.of(customer, before, reason, clock.instant()));
        return customer;
    }

    private void checkReferences(Customer customer) {
        var ownerId = customer.care().ownerId();
        if (ownerId != null && owners.names(List.of(ownerId)).isEmpty()) {
            throw InvalidRequest.of(Fault.at("/ownerId", "names no member", ownerId));
        }
        if (customer.profile().sector() != null) {
            sectors.check(customer.profile().sector());
        }
        if (customer.profile().parentId() != null) {
            checkParent(customer.id(), customer.profile().parentId());
        }
    }

    private void checkParent(UUID id, UUID parentId) {
        if (customers.get(List.of(parentId)).isEmpty()) {
            throw InvalidRequest.of(Fault.at("/parentId", "names no customer", parentId));
        }
        var ownership = new Ownership(customers.parents());
        ownership.put(id, parentId);
        if (ownership.isInLoop(id)) {
            throw new Conflict(
                    "ownership-loop",
                    "A customer cannot own itself, directly or through others",
                    List.of(Fault.at("/parentId", "is owned by the customer", parentId)));
        }
    }

    private void checkYear(@Nullable Integer year) {
        int thisYear = Year.from(clock.instant().atZone(ZoneOffset.UTC)).getValue();
        if (year != null && year > thisYear) {
            throw InvalidRequest.of(
                    Fault.at("/yearEstablished", "must not be after " + thisYear, year));
        }
    }

    private void checkExternalId(Customer customer) {
        var externalId = customer.externalId();
        if (externalId == null) {
            return;
        }
        for (var other : customers.known(List.of(), List.of(externalId))) {
            if (!other.id().equals(customer.id())) {
                throw new Conflict(
                        "external-id-taken",
                        "%s has the external id %s".formatted(other.name(), externalId),
                        List.of(
                                Fault.at(
                                        "/externalId", "belongs to another customer", externalId)));
            }
        }
    }
}
