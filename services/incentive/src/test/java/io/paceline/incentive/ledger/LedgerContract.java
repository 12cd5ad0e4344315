package io.paceline.incentive.ledger;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.ledger.Ledger.DealInCell;
import io.paceline.incentive.ledger.LedgerLine.Calculation;
import io.paceline.incentive.ledger.LedgerLine.Kind;
import io.paceline.incentive.ledger.LedgerLine.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for the ledger wherever it is kept.
abstract class LedgerContract {

    static final YearMonth CLOSED = YearMonth.of(2017, 1);
    static final YearMonth OPEN = YearMonth.of(2017, 2);

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();
    final CellKey cell =
            new CellKey(
                    payee, UUID.randomUUID(), LocalDate.of(2017, 1, 1), LocalDate.of(2017, 4, 1));

    abstract Ledger ledger();

    abstract PlatformTransactionManager transactions();

    @Test
    void adds_up_the_lines_of_an_entry() {
        var first = line("10.00", "1", OPEN);
        var second = line("-4.00", "2", OPEN);
        post(first, second);

        var held = ledger().ofCells(List.of(cell)).getFirst();

        assertThat(held.amount()).isEqualByComparingTo("6");
        assertThat(held.lines()).containsExactly(first.id(), second.id());
        assertThat(held.rule()).isEqualTo(second.rule());
        assertThat(held.entry()).isEqualTo(first.entry());
        assertThat(held.currency()).isEqualTo("USD");
    }

    @Test
    void finds_the_same_by_deal_by_cell_and_by_payee() {
        post(line("10.00", "1", OPEN));

        var held = ledger().ofCells(List.of(cell));

        assertThat(held).hasSize(1);
        assertThat(ledger().ofDeals(List.of(new DealInCell(cell, deal)))).isEqualTo(held);
        var only = held.getFirst();
        assertThat(ledger().balances(List.of(payee)))
                .containsExactly(new Balance(cell, only.entry(), only.amount()));
    }

    @Test
    void finds_nothing_of_others() {
        post(line("10.00", "1", OPEN));
        var other = new CellKey(payee, UUID.randomUUID(), cell.from(), cell.to());

        assertThat(ledger().ofCells(List.of(other))).isEmpty();
        assertThat(ledger().ofDeals(List.of(new DealInCell(cell, UUID.randomUUID())))).isEmpty();
    }

    @Test
    void refuses_a_line_twice() {
        var line = line("10.00", "1", OPEN);
        post(line);

        assertThatThrownBy(() -> post(line)).isInstanceOf(RuntimeException.class);
        assertThat(ledger().ofCells(List.of(cell)).getFirst().lines()).hasSize(1);
    }

    @Test
    void refuses_a_line_of_nothing() {
        assertThatThrownBy(() -> post(line("0.00", "1", OPEN)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refuses_a_line_in_a_closed_period_with_all_that_come_with_it() {
        assertThatThrownBy(() -> post(line("10.00", "1", OPEN), line("10.00", "1", CLOSED)))
                .hasMessageContaining("closed");
        assertThat(ledger().ofCells(List.of(cell))).isEmpty();
    }

    private void post(LedgerLine... lines) {
        new TransactionTemplate(transactions())
                .executeWithoutResult(_ -> ledger().post(List.of(lines)));
    }

    private LedgerLine line(String amount, String quota, YearMonth payPeriod) {
        return new LedgerLine(
                UuidCreator.getTimeOrderedEpochPlus1(),
                cell,
                new Rule(new UUID(0, 1), 1, "Commission", "2017-Q1", new BigDecimal(quota)),
                new Entry(deal, 1, Share.REVENUE, OPEN),
                Kind.EARNED,
                new Amount(new BigDecimal(amount), "USD"),
                payPeriod,
                null,
                List.of(),
                new Calculation(ZERO, ONE, ZERO, ONE, List.of(), ONE, ZERO),
                new Cause(new UUID(0, 2), "paceline.deal.won.v1", deal, 1L, "won"),
                Instant.parse("2017-03-10T12:00:00Z"));
    }
}
