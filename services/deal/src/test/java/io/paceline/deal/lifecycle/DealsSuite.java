package io.paceline.deal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.platform.event.Change;
import io.paceline.platform.web.RevisionConflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every collection of deals does.
abstract class DealsSuite {

    static final Instant NOW = Instant.parse("2017-05-05T10:00:00.123456Z");

    abstract Deals deals();

    @Test
    void gives_back_what_was_kept_in_every_status() {
        var open = SampleDeals.open();
        var won = open.win(new Closing(LocalDate.parse("2017-05-05"), NOW));
        var cancelled = won.cancel(2, "Withdrawn", LocalDate.parse("2017-05-06"));

        keep(open, 1);
        keep(won, 2);
        keep(cancelled, 3);

        assertThat(deals().lock(id(open))).contains(new Recorded(cancelled, 3));
    }

    @Test
    void gives_back_a_lost_deal() {
        var open = SampleDeals.open();
        var lost = open.lose(new Closing(LocalDate.parse("2017-05-05"), NOW), "Price", "Initech");

        keep(open, 1);
        keep(lost, 2);

        assertThat(deals().lock(id(open))).contains(new Recorded(lost, 2));
    }

    @Test
    void finds_deals_by_external_id() {
        var open = SampleDeals.open();
        var externalId = String.valueOf(open.opportunity().externalId());
        keep(open, 1);

        assertThat(deals().find(Set.of(externalId, "nobody's")))
                .containsOnlyKeys(externalId)
                .containsValue(new Recorded(open, 1));
        assertThat(deals().lock(Set.of(externalId))).containsOnlyKeys(externalId);
    }

    @Test
    void keeps_many_at_once() {
        var first = SampleDeals.open();
        var second = SampleDeals.open();

        deals().keep(List.of(revision(first, 1), revision(second, 1)));

        assertThat(deals().lock(id(first))).isPresent();
        assertThat(deals().lock(id(second))).isPresent();
    }

    @Test
    void refuses_a_revision_that_is_not_the_next() {
        var open = SampleDeals.open();
        keep(open, 1);

        assertThatExceptionOfType(RevisionConflict.class).isThrownBy(() -> keep(open, 1));
        assertThatExceptionOfType(RevisionConflict.class).isThrownBy(() -> keep(open, 3));
    }

    @Test
    void knows_no_deal_that_was_not_kept() {
        assertThat(deals().lock(UUID.randomUUID())).isEmpty();
    }

    private void keep(Deal deal, long number) {
        deals().keep(List.of(revision(deal, number)));
    }

    private static Revision revision(Deal deal, long number) {
        return new Revision(
                number, PublicState.of(deal), Change.of("test", "status"), "A note", NOW);
    }

    private static UUID id(Open deal) {
        return deal.opportunity().id();
    }
}
