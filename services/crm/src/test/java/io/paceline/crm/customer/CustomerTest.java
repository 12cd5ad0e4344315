package io.paceline.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {

    static final CustomerEntry ACME =
            new CustomerEntry(null, "Acme", earning("1100.04"), tagged("b", "a"));
    static final Customer CUSTOMER = Customer.created(new UUID(0, 1), ACME);

    @Test
    void stays_the_same_when_nothing_differs() {
        assertThat(CUSTOMER.changed(ACME)).isSameAs(CUSTOMER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1100.0400, zeros at the end", "1.10004E3, an exponent"})
    void stays_the_same_when_the_revenue_is_only_written_otherwise(String revenue, String why) {
        var entry = new CustomerEntry(null, "Acme", earning(revenue), tagged("a", "b"));

        assertThat(CUSTOMER.changed(entry)).as(why).isSameAs(CUSTOMER);
    }

    @Test
    void keeps_tags_once_and_in_order() {
        assertThat(tagged("renewal", " key", "renewal").tags()).containsExactly("key", "renewal");
    }

    @Test
    void names_what_differs() {
        var entry = new CustomerEntry("A-1", "Acme", earning("7"), tagged("b"));

        assertThat(CUSTOMER.changed(entry).differencesTo(CUSTOMER))
                .containsExactly("externalId", "annualRevenue", "tags");
    }

    @Test
    void names_what_is_known_of_a_new_one() {
        assertThat(CUSTOMER.differencesTo(null)).containsExactly("name", "annualRevenue", "tags");
    }

    private static Profile earning(String revenue) {
        var amount = new Amount(new BigDecimal(revenue), "USD");
        return new Profile(null, null, amount, null, null, null);
    }

    private static Care tagged(String... tags) {
        return new Care(null, null, null, List.of(tags));
    }
}
