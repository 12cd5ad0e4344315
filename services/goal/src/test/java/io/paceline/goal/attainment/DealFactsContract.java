package io.paceline.goal.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.contribution.DealFact;
import io.paceline.goal.contribution.DealFact.Content;
import io.paceline.goal.contribution.DealFact.Line;
import io.paceline.goal.contribution.DealFact.Split;
import io.paceline.goal.contribution.DealFact.SplitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What holds for the facts of deals wherever they are kept.
abstract class DealFactsContract {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    final UUID member = UUID.randomUUID();
    final UUID product = UUID.randomUUID();
    final UUID id = UUID.randomUUID();

    abstract DealFacts facts();

    abstract PlatformTransactionManager transactions();

    @Test
    void a_newer_revision_wins_whatever_the_order() {
        assertThat(store(fact(2, MARCH))).hasSize(1);
        assertThat(store(fact(1, MARCH))).isEmpty();
        assertThat(store(fact(2, MARCH))).isEmpty();
        assertThat(store(fact(3, MARCH.plusDays(1)))).hasSize(1);

        assertThat(with(member, UUID.randomUUID()))
                .extracting(DealFact::revision)
                .containsExactly(3L);
    }

    @Test
    void a_deal_is_found_by_its_members_and_its_products_while_it_is_won() {
        store(fact(1, MARCH));

        assertThat(with(member, UUID.randomUUID())).hasSize(1);
        assertThat(with(UUID.randomUUID(), product)).hasSize(1);
        assertThat(with(UUID.randomUUID(), UUID.randomUUID())).isEmpty();

        store(fact(2, null));

        assertThat(with(member, product)).isEmpty();
    }

    private List<DealFact> with(UUID memberId, UUID productId) {
        var found = new ArrayList<DealFact>();
        new TransactionTemplate(transactions())
                .executeWithoutResult(
                        _ -> facts().wonWith(Set.of(memberId), Set.of(productId), found::addAll));
        return found;
    }

    private List<DealFact> store(DealFact fact) {
        return new TransactionTemplate(transactions()).execute(_ -> facts().store(List.of(fact)));
    }

    private DealFact fact(long revision, @Nullable LocalDate wonOn) {
        var split =
                new Split(
                        member,
                        SplitKind.REVENUE,
                        BigDecimal.valueOf(100),
                        List.of(BigDecimal.TEN));
        var content =
                new Content(
                        "USD", null, List.of(new Line(product, BigDecimal.ONE)), List.of(split));
        return new DealFact(id, revision, wonOn, content);
    }
}
