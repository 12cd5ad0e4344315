package io.paceline.crm.accounts;

import io.paceline.contracts.Amount;
import io.paceline.crm.customer.Care;
import io.paceline.crm.customer.Profile;
import io.paceline.crm.owner.Owners;
import io.paceline.crm.sector.Sectors;
import io.paceline.platform.imports.ImportField;
import io.paceline.platform.imports.ImportRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The columns of a file of accounts.
@Component
class AccountFields {

    static final ImportField<String> NAME =
            ImportField.text("name")
                    .headed("account", "customer")
                    .mandatory()
                    .describedAs("Stands once in a file");
    static final ImportField<String> EXTERNAL_ID =
            ImportField.text("externalId", 100)
                    .headed("external_id", "account_id")
                    .describedAs("Number in the system the accounts come from");
    static final ImportField<Long> YEAR =
            ImportField.integer("yearEstablished").headed("year_established");
    static final ImportField<BigDecimal> MILLIONS =
            ImportField.decimal("revenueMillions")
                    .headed("revenue", "revenue_millions")
                    .describedAs("Yearly revenue in millions");
    static final ImportField<BigDecimal> REVENUE =
            ImportField.decimal("annualRevenue")
                    .headed("annual_revenue")
                    .describedAs("Yearly revenue in full");
    static final ImportField<String> CURRENCY =
            ImportField.code("revenueCurrency", AccountFields::currencies)
                    .headed("revenue_currency", "currency")
                    .describedAs("ISO 4217; USD unless given");
    static final ImportField<Long> EMPLOYEES = ImportField.integer("employees");
    static final ImportField<String> COUNTRY =
            ImportField.text("country", 100).headed("office_location", "location");
    static final ImportField<String> PARENT =
            ImportField.text("parent")
                    .headed("subsidiary_of")
                    .describedAs("Name of the account that owns it; may stand later in the file");
    static final ImportField<String> CHANNEL = ImportField.text("channel", 100);
    static final ImportField<String> IMPORTANCE = ImportField.text("importance", 100);
    static final ImportField<String> TAGS =
            ImportField.text("tags", 2_000).describedAs("Separated by semicolons");

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    final ImportField<String> sector;
    final ImportField<UUID> owner;

    AccountFields(Sectors sectors, Owners owners) {
        this.sector =
                ImportField.code("sector", sectors::codes)
                        .headed("industry")
                        .describedAs("Code of the reference list");
        this.owner =
                ImportField.reference("owner", owners)
                        .headed("account_owner", "account_manager")
                        .describedAs("Name of the member who looks after it");
    }

    List<ImportField<?>> all() {
        return List.of(
                NAME,
                EXTERNAL_ID,
                sector,
                YEAR,
                MILLIONS,
                REVENUE,
                CURRENCY,
                EMPLOYEES,
                COUNTRY,
                PARENT,
                owner,
                CHANNEL,
                IMPORTANCE,
                TAGS);
    }

    AccountRow read(ImportRow row) {
        var profile =
                new Profile(
                        row.find(sector),
                        whole(row.find(YEAR)),
                        revenue(row),
                        whole(row.find(EMPLOYEES)),
                        row.find(COUNTRY),
                        null);
        var care = new Care(row.find(owner), row.find(CHANNEL), row.find(IMPORTANCE), tags(row));
        return new AccountRow(
                row.find(EXTERNAL_ID), row.get(NAME), profile, row.find(PARENT), care);
    }

    private static @Nullable Amount revenue(ImportRow row) {
        var given = row.find(CURRENCY);
        var currency = given == null ? "USD" : given;
        var full = row.find(REVENUE);
        var millions = row.find(MILLIONS);
        if (full != null) {
            return new Amount(full, currency);
        }
        return millions == null ? null : new Amount(millions.multiply(MILLION), currency);
    }

    private static List<String> tags(ImportRow row) {
        var text = row.find(TAGS);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).toList();
    }
}
