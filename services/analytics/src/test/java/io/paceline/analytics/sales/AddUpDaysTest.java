package io.paceline.analytics.sales;

import static io.paceline.analytics.World.deal;
import static io.paceline.analytics.World.event;
import static io.paceline.analytics.World.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.platform.access.Reach;
import io.paceline.testkit.IntegrationTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AddUpDaysTest {

    static final Reach ALL = new Reach(true, Set.of(), Set.of(), LocalDate.EPOCH);

    static final LocalDate MARCH = LocalDate.of(2017, 3, 11);

    @Autowired WhenDealsChangeRecordSales consumer;
    @Autowired AddUpDays addUp;
    @Autowired SalesFigures figures;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void clear() {
        jdbc.sql("truncate sale, deal, sale_day, dirty_day").update();
    }

    @Test
    void reads_a_quiet_day_from_its_sums() {
        win("one", "100");
        addUp.addUp(RandomHistoryTest.LATER);

        jdbc.sql("update sale_day set revenue = 7 where dimension = 'WHOLE'").update();

        assertThat(revenue()).isEqualByComparingTo("7");
    }

    @Test
    void counts_a_changed_day_from_its_sales_at_once() {
        win("one", "100");
        addUp.addUp(RandomHistoryTest.LATER);

        win("two", "50");

        assertThat(revenue()).isEqualByComparingTo("150");
    }

    @Test
    void adds_up_by_itself_when_a_day_is_quiet() {
        win("one", "100");

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbc.sql("select count(*) from dirty_day").query(Long.class).single() == 0);

        assertThat(revenue()).isEqualByComparingTo("100");
    }

    @Test
    void never_adds_up_a_day_without_the_sale_that_is_being_recorded() throws Exception {
        win("one", "100");
        var recorded = new CountDownLatch(1);
        var adding = new CountDownLatch(1);
        var seller =
                Thread.ofVirtual()
                        .start(() ->
                                transaction.executeWithoutResult(_ -> {
                                    apply("two", "50");
                                    recorded.countDown();
                                    awaitFor(adding, 300);
                                }));
        recorded.await();

        addUp.addUp(RandomHistoryTest.LATER);
        adding.countDown();
        seller.join();
        addUp.addUp(RandomHistoryTest.LATER);

        assertThat(revenue()).isEqualByComparingTo("150");
    }

    private void win(String name, String amount) {
        transaction.executeWithoutResult(_ -> apply(name, amount));
    }

    private void apply(String name, String amount) {
        var state = deal(name, Status.WON, MARCH, amount, Map.of("ada", 100));
        consumer.apply(List.of(event(EventType.DEAL_WON, id(name), 1, state)));
    }

    private BigDecimal revenue() {
        return figures.totals(DateRange.of(null, null), ALL).getFirst().revenue();
    }

    private static void awaitFor(CountDownLatch latch, long millis) {
        try {
            var _ = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
