package io.paceline.crm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.crm.customer.Care;
import io.paceline.crm.customer.Customer;
import io.paceline.crm.customer.CustomerEntry;
import io.paceline.crm.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountBookTest {

    /// A stored customer is written `number/name`, without a number `/name`.
    @ParameterizedTest(name = "{0} {1} among {2} is {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,  Acme, /Acme,          0, by name",
                "-,  Acme, A1/Acme,        0, a line without a number means the only namesake",
                "A1, Acme, /Acme,          0, a namesake without a number takes this one",
                "A1, Acme, A2/Acme,        -, a namesake with another number is somebody else",
                "A1, Acme, A1/Old name,    0, the number counts more than the name",
                "A1, Acme, A2/Acme A1/Ex,  1, the number counts more than a namesake",
                "-,  Acme, /Acme /Acme,    -, two namesakes",
                "-,  acme, /Acme,          -, names are not guessed",
            })
    void knows_who_is_meant(
            @Nullable String number,
            String name,
            String stored,
            @Nullable Integer meant,
            String why) {
        var customers = customers(stored);

        var known = new AccountBook(customers).known(row(number, name, null));

        assertThat(known).as(why).isEqualTo(meant == null ? null : customers.get(meant));
    }

    @Test
    void two_namesakes_are_told_apart_by_number_only() {
        var book = new AccountBook(customers("/Acme A1/Acme"));

        assertThat(book.isAmbiguous(row(null, "Acme", null))).isTrue();
        assertThat(book.isAmbiguous(row("A1", "Acme", null))).isFalse();
    }

    @Test
    void a_parent_may_stand_later_in_the_file() {
        var book = new AccountBook(List.of());

        book.add(row(null, "Shop", "Holding"));
        book.add(row(null, "Holding", null));

        assertThat(book.parentId("Holding")).contains(book.idOf(row(null, "Holding", null)));
    }

    @Test
    void what_a_line_leaves_empty_stays_as_it_is_stored() {
        var stored =
                new CustomerEntry(
                        "A1",
                        "Acme",
                        new Profile("retail", 1999, null, 5, "Kenya", new UUID(0, 9)),
                        new Care(null, "direct", "A", List.of("key")));
        var known = Customer.created(new UUID(0, 1), stored);

        var entry = row(null, "Acme", null).over(known, null);

        assertThat(known.changed(entry)).isSameAs(known);
    }

    private static List<Customer> customers(String stored) {
        var customers = new ArrayList<Customer>();
        for (var text : stored.split("(?<=[a-z]) (?=[A-Z0-9]*/)", -1)) {
            var parts = text.split("/", 2);
            var number = parts[0].isEmpty() ? null : parts[0];
            var entry = new CustomerEntry(number, parts[1], Profile.UNKNOWN, Care.NONE);
            customers.add(Customer.created(new UUID(0, customers.size()), entry));
        }
        return customers;
    }

    private static AccountRow row(@Nullable String number, String name, @Nullable String parent) {
        return new AccountRow(number, name, Profile.UNKNOWN, parent, Care.NONE);
    }
}
