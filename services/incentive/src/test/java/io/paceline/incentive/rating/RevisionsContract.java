package io.paceline.incentive.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.quota.Quota;
import io.paceline.incentive.quota.Quotas;
import io.paceline.platform.event.ReceivedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A newer revision wins over an older one wherever deals and quotas are kept.
abstract class RevisionsContract {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    final UUID payee = UUID.randomUUID();
    final UUID id = UUID.randomUUID();

    abstract DealReplica deals();

    abstract Quotas quotas();

    abstract PlatformTransactionManager transactions();

    @Test
    void a_deal_changes_by_a_newer_revision_only() {
        assertThat(store(won(2))).containsExactly(id);
        assertThat(store(won(2))).isEmpty();
        assertThat(store(won(1))).isEmpty();
        assertThat(store(won(1), won(4), won(3))).containsExactly(id);
        assertThat(store(won(3))).isEmpty();
    }

    @Test
    void a_quota_is_answered_as_it_was_and_as_it_is() {
        assertThat(targets(keep(quota("100", 2)))).containsExactly("100");
        assertThat(targets(keep(quota("300", 3)))).containsExactly("100", "300");
        assertThat(targets(keep(quota("300", 3)))).isEmpty();
        assertThat(targets(keep(quota("200", 1)))).isEmpty();
        assertThat(targets(quotas().of(List.of(payee)).getOrDefault(payee, List.of())))
                .containsExactly("300");
    }

    @Test
    void a_quota_of_no_member_does_not_count() {
        var ofUnit = Sales.quotaState(id, payee, "2017-Q1", "100").replace("MEMBER", "UNIT");

        keep(Sales.goal(id, 1, ofUnit));

        assertThat(quotas().of(List.of(payee))).isEmpty();
    }

    private ReceivedEvent won(long revision) {
        return Sales.won(id, MARCH, revision, Sales.Share.of(payee, "10.00"));
    }

    private ReceivedEvent quota(String target, long revision) {
        return Sales.quota(id, payee, "2017-Q1", target, revision);
    }

    private Set<UUID> store(ReceivedEvent... events) {
        return new TransactionTemplate(transactions()).execute(_ -> deals().store(List.of(events)));
    }

    private List<Quota> keep(ReceivedEvent event) {
        return new TransactionTemplate(transactions()).execute(_ -> quotas().store(List.of(event)));
    }

    private static List<String> targets(List<Quota> quotas) {
        return quotas.stream().map(Quota::target).map(BigDecimal::toPlainString).toList();
    }
}
