package io.paceline.crm.accounts;

import static io.paceline.crm.accounts.AccountFields.EMPLOYEES;
import static io.paceline.crm.accounts.AccountFields.EXTERNAL_ID;
import static io.paceline.crm.accounts.AccountFields.MILLIONS;
import static io.paceline.crm.accounts.AccountFields.NAME;
import static io.paceline.crm.accounts.AccountFields.PARENT;
import static io.paceline.crm.accounts.AccountFields.REVENUE;
import static io.paceline.crm.accounts.AccountFields.TAGS;
import static io.paceline.crm.accounts.AccountFields.YEAR;

import io.paceline.platform.imports.ImportField;
import io.paceline.platform.imports.ImportKind;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import io.paceline.platform.imports.ImportRow;
import io.paceline.platform.imports.ImportRows;
import io.paceline.platform.imports.Nearest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a file of accounts, one a line. Accounts are known by external id, or else by name.
@Component
class AccountImport implements ImportKind<AccountRow> {

    private static final BigDecimal MOST_MILLIONS = new BigDecimal("1E12");

    private final AccountFields fields;
    private final AccountStore store;
    private final Clock clock;

    AccountImport(AccountFields fields, AccountStore store, Clock clock) {
        this.fields = fields;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String path() {
        return "/api/crm/customers/imports";
    }

    @Override
    public String description() {
        return "Accounts, one a line, known by external id or name; what a line leaves empty stays"
                + " as it is stored.";
    }

    @Override
    public List<ImportField<?>> fields() {
        return fields.all();
    }

    @Override
    public List<AccountRow> resolve(ImportRows rows) {
        rows.refuseRepeated(NAME);
        rows.refuseRepeated(EXTERNAL_ID);
        checkCells(rows);
        var lines = new LinkedHashMap<ImportRow, AccountRow>();
        rows.valid().forEach(row -> lines.put(row, fields.read(row)));
        var book = store.open(lines.values());
        refuseAmbiguous(lines, book);
        refuseUnknownParents(lines, book);
        refuseLoops(lines, book);
        refuseUnknownParents(lines, book);
        return List.copyOf(lines.values());
    }

    @Override
    public ImportOutcome apply(List<AccountRow> rows, ImportProgress progress) {
        return store.take(rows, progress);
    }

    private void checkCells(ImportRows rows) {
        long thisYear = Year.from(clock.instant().atZone(ZoneOffset.UTC)).getValue();
        rows.check(
                YEAR,
                year -> year >= 1000 && year <= thisYear,
                "must be a year from 1000 to " + thisYear);
        rows.check(
                EMPLOYEES,
                count -> count >= 0 && count <= Integer.MAX_VALUE,
                "must be a count of people");
        rows.check(REVENUE, revenue -> revenue.signum() >= 0, "must not be negative");
        rows.check(
                MILLIONS,
                millions -> millions.signum() >= 0 && millions.compareTo(MOST_MILLIONS) < 0,
                "must be from 0 to 12 digits");
        rows.check(
                TAGS,
                tags -> Stream.of(tags.split(";", -1)).allMatch(tag -> tag.strip().length() <= 100),
                "must be tags of at most 100 letters");
        for (var row : rows) {
            if (row.find(REVENUE) != null && row.find(MILLIONS) != null) {
                row.fault(MILLIONS, "must be empty where the revenue is given in full");
            }
        }
    }

    private static void refuseAmbiguous(Map<ImportRow, AccountRow> lines, AccountBook book) {
        for (var line : List.copyOf(lines.entrySet())) {
            if (book.isAmbiguous(line.getValue())) {
                line.getKey().fault(NAME, "stands for several customers; give the external id");
                lines.remove(line.getKey());
            }
        }
        lines.values().forEach(book::add);
    }

    /// A line that is refused is no parent either, so this goes on until nothing more falls.
    private void refuseUnknownParents(Map<ImportRow, AccountRow> lines, AccountBook book) {
        List<ImportRow> orphans = orphans(lines, book);
        var names = new ArrayList<String>();
        if (!orphans.isEmpty()) {
            names.addAll(store.someNames());
            lines.values().forEach(line -> names.add(line.name()));
        }
        while (!orphans.isEmpty()) {
            for (var row : orphans) {
                row.fault(
                        PARENT,
                        "names neither a stored customer nor a sound line of the file",
                        Nearest.to(row.get(PARENT), names).orElse(null));
                book.remove(Objects.requireNonNull(lines.remove(row)));
            }
            orphans = orphans(lines, book);
        }
    }

    private static List<ImportRow> orphans(Map<ImportRow, AccountRow> lines, AccountBook book) {
        return lines.keySet().stream()
                .filter(row -> {
                    var parent = row.find(PARENT);
                    return parent != null && book.parentId(parent).isEmpty();
                })
                .toList();
    }

    private void refuseLoops(Map<ImportRow, AccountRow> lines, AccountBook book) {
        var ownership = store.ownership(lines.values(), book);
        for (var line : List.copyOf(lines.entrySet())) {
            if (ownership.isInLoop(book.idOf(line.getValue()))) {
                line.getKey().fault(PARENT, "is owned by the account itself");
                book.remove(Objects.requireNonNull(lines.remove(line.getKey())));
            }
        }
    }
}
