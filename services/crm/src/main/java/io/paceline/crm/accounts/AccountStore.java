package io.paceline.crm.accounts;

import io.paceline.crm.customer.Customer;
import io.paceline.crm.customer.CustomerEvents;
import io.paceline.crm.customer.Customers;
import io.paceline.crm.customer.Ownership;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores what a file of accounts changes, as sets, with an event for each customer that differs.
@Service
class AccountStore {

    private static final int CHUNK = 2_000;
    private static final int MOST_SUGGESTED = 5_000;

    private final Customers customers;
    private final Outbox outbox;
    private final Clock clock;

    AccountStore(Customers customers, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is stored of the names and numbers in the file.
    AccountBook open(Collection<AccountRow> rows) {
        var names = new HashSet<String>();
        var numbers = new HashSet<String>();
        for (var row : rows) {
            names.add(row.name());
            if (row.parent() != null) {
                names.add(row.parent());
            }
            if (row.externalId() != null) {
                numbers.add(row.externalId());
            }
        }
        return new AccountBook(customers.known(names, numbers));
    }

    List<String> someNames() {
        return customers.someNames(MOST_SUGGESTED);
    }

    /// Who would be owned by whom after the file.
    Ownership ownership(Collection<AccountRow> rows, AccountBook book) {
        var ownership = new Ownership(customers.parents());
        for (var row : rows) {
            if (row.parent() != null) {
                ownership.put(book.idOf(row), book.parentId(row.parent()).orElse(null));
            }
        }
        return ownership;
    }

    @Transactional
    ImportOutcome take(List<AccountRow> rows, ImportProgress progress) {
        customers.lock();
        var book = open(rows);
        rows.forEach(book::add);
        var outcome = ImportOutcome.NOTHING;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            outcome = outcome.plus(take(chunk, book));
            progress.applied(from + chunk.size());
        }
        return outcome;
    }

    private ImportOutcome take(List<AccountRow> chunk, AccountBook book) {
        var now = clock.instant();
        var changed = new ArrayList<Customer>();
        var events = new ArrayList<Publication>();
        int created = 0;
        for (var row : chunk) {
            var before = book.known(row);
            var after = after(row, before, book);
            if (!Objects.equals(after, before)) {
                changed.add(after);
                events.add(CustomerEvents.of(after, before, "import", now));
                created += before == null ? 1 : 0;
            }
        }
        customers.save(changed);
        outbox.append(events);
        return new ImportOutcome(created, changed.size() - created, chunk.size() - changed.size());
    }

    private static Customer after(AccountRow row, @Nullable Customer before, AccountBook book) {
        var parentId = row.parent() == null ? null : book.parentId(row.parent()).orElseThrow();
        var entry = row.over(before, parentId);
        return before == null ? Customer.created(book.idOf(row), entry) : before.changed(entry);
    }
}
