package io.paceline.incentive.crediting;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for credits wherever they are kept.
abstract class CreditsContract {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();

    abstract Credits credits();

    abstract PlatformTransactionManager transactions();

    @Test
    void answers_what_is_new() {
        var credit = credit(deal, 1, "10.00");

        assertThat(replace(credit)).containsExactly(new CreditChange(null, credit));
        assertThat(all()).containsExactly(credit);
    }

    @Test
    void answers_nothing_when_nothing_differs() {
        replace(credit(deal, 1, "10.00"));

        assertThat(replace(credit(deal, 1, "10.0"))).isEmpty();
    }

    @Test
    void answers_what_changed_as_it_was_and_as_it_is() {
        var before = credit(deal, 1, "10.00");
        var after = credit(deal, 1, "12.00");
        replace(before);

        assertThat(replace(after)).containsExactly(new CreditChange(before, after));
        assertThat(all()).containsExactly(after);
    }

    @Test
    void forgets_what_is_gone() {
        var stays = credit(deal, 1, "10.00");
        var goes = credit(deal, 2, "20.00");
        replace(stays, goes);

        assertThat(replace(stays)).containsExactly(new CreditChange(goes, null));
        assertThat(all()).containsExactly(stays);
    }

    @Test
    void adds_up_the_splits_of_one_member() {
        replace(credit(deal, 1, "10.00"), credit(deal, 1, "2.50"));

        assertThat(all()).extracting(Credit::amount).containsExactly(new BigDecimal("12.50"));
    }

    @Test
    void reads_in_business_order_with_the_ids_by_their_digits() {
        var low = new UUID(0x7000_0000_0000_4000L, payee.getLeastSignificantBits());
        var high = new UUID(0x9000_0000_0000_4000L, payee.getLeastSignificantBits());
        var first = credit(low, 1, "1.00");
        var second = credit(high, 1, "1.00");
        apply(List.of(low, high), List.of(second, first));

        assertThat(all()).containsExactly(first, second);
        assertThat(from(new Stretch(payee, second.position(), MARCH.plusDays(1))))
                .containsExactly(second);
        assertThat(from(new Stretch(payee, Position.startOf(MARCH), MARCH))).isEmpty();
    }

    private List<CreditChange> replace(Credit... credits) {
        return apply(List.of(deal), List.of(credits));
    }

    private List<CreditChange> apply(List<UUID> deals, List<Credit> credits) {
        return new TransactionTemplate(transactions())
                .execute(_ -> credits().replace(deals, credits));
    }

    private List<Credit> all() {
        return from(new Stretch(payee, Position.startOf(MARCH), MARCH.plusYears(1)));
    }

    private List<Credit> from(Stretch stretch) {
        return credits().from(List.of(stretch)).getFirst();
    }

    private Credit credit(UUID dealId, int line, String amount) {
        var at = Instant.parse("2017-03-10T12:00:00Z");
        return new Credit(
                payee,
                new Position(MARCH, at, dealId, line, Share.REVENUE),
                new BigDecimal(amount),
                "USD");
    }
}
