package io.paceline.deal.lifecycle;

import static io.paceline.deal.lifecycle.SampleDeals.ADA;
import static io.paceline.deal.lifecycle.SampleDeals.BOB;
import static io.paceline.deal.lifecycle.SampleDeals.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.contracts.EventType;
import io.paceline.contracts.deal.DealState.SplitKind;
import io.paceline.contracts.deal.DealState.Status;
import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.AmendDeal.Amendment;
import io.paceline.deal.lifecycle.LoseDeal.Loss;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import io.paceline.platform.web.Refusal;
import io.paceline.platform.web.RevisionConflict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    static final Instant NOW = Instant.parse("2017-09-09T09:09:09Z");
    static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), LocalDate.EPOCH);
    static final Authority ANYBODY = new Authority(EVERYTHING, EVERYTHING);
    static final LocalDate MAY = LocalDate.parse("2017-05-05");

    final InMemoryDeals deals = new InMemoryDeals();
    final RecordingOutbox outbox = new RecordingOutbox();
    final ReachRule reachRule = new ReachRule((_, members, _) -> Set.copyOf(members));
    final RecordSteps recordSteps = new RecordSteps(deals, outbox);
    final BusinessTime time = new BusinessTime(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    final Known known = new Known(List.of(ADA, BOB), PRODUCT);
    final DraftTerms draftTerms = new DraftTerms(known.products(), known.directory());
    final WinDeal winDeal = new WinDeal(deals, reachRule, recordSteps, time);
    final LoseDeal loseDeal = new LoseDeal(deals, reachRule, recordSteps, time);
    final AmendDeal amendDeal = new AmendDeal(deals, draftTerms, reachRule, recordSteps, time);
    final CancelDeal cancelDeal = new CancelDeal(deals, reachRule, recordSteps, time);
    final OpenDeal openDeal =
            new OpenDeal(
                    deals,
                    new DraftOpportunity(
                            deals, known.channels(), known.directory(), draftTerms, time),
                    reachRule,
                    recordSteps,
                    time);

    UUID id = UUID.randomUUID();

    @BeforeEach
    void open() {
        var open = SampleDeals.open();
        id = open.opportunity().id();
        recordSteps.record(Step.first(open, "opened"), NOW);
        outbox.forget();
    }

    @Test
    void a_deal_reported_later_is_won_at_the_start_of_its_day() {
        var won = winDeal.win(id, MAY, ANYBODY).state();

        assertThat(won.status()).isEqualTo(Status.WON);
        assertThat(won.closedAt()).isEqualTo(Instant.parse("2017-05-05T00:00:00Z"));
        assertThat(outbox.only().time()).isEqualTo(won.closedAt());
    }

    @Test
    void a_deal_won_today_is_won_now() {
        var won = winDeal.win(id, null, ANYBODY).state();

        assertThat(won.closeDate()).isEqualTo(LocalDate.parse("2017-09-09"));
        assertThat(won.closedAt()).isEqualTo(NOW);
    }

    @Test
    void winning_again_changes_nothing_and_tells_nobody() {
        var won = winDeal.win(id, MAY, ANYBODY);

        assertThat(winDeal.win(id, MAY, ANYBODY)).isEqualTo(won);
        assertThat(winDeal.win(id, null, ANYBODY)).isEqualTo(won);
        assertThat(outbox.published()).hasSize(1);
        assertThat(deals.history(id)).hasSize(2);
    }

    @Test
    void tells_what_changed_when_a_deal_is_won() {
        winDeal.win(id, MAY, ANYBODY);

        assertThat(outbox.only())
                .extracting(Publication::type, Publication::revision)
                .containsExactly(EventType.DEAL_WON, 2L);
        assertThat(outbox.only().change())
                .isEqualTo(Change.of("won", "status", "stage", "closeDate", "closedAt"));
    }

    @ParameterizedTest(name = "a deal that opened on 2017-03-01, won on {0}: {1}")
    @CsvSource({
        "2017-09-10, close-date-in-future",
        "2017-02-28, close-date-before-opening",
        "1969-12-31, invalid-request",
    })
    void refuses_a_close_date(LocalDate closeDate, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> winDeal.win(id, closeDate, ANYBODY))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.faults().getFirst().pointer()).isEqualTo("/closeDate");
                });
    }

    @Test
    void refuses_to_win_for_another_day_what_is_won() {
        winDeal.win(id, MAY, ANYBODY);

        assertThatExceptionOfType(DealAlreadyWon.class)
                .isThrownBy(() -> winDeal.win(id, MAY.plusDays(1), ANYBODY));
    }

    @Test
    void a_won_deal_cannot_be_lost_moved_or_changed() {
        winDeal.win(id, MAY, ANYBODY);

        assertThatExceptionOfType(DealAlreadyWon.class)
                .isThrownBy(() -> loseDeal.lose(id, new Loss("Price", null, null), ANYBODY));
        assertThatExceptionOfType(DealAlreadyWon.class)
                .isThrownBy(() -> openDeal.moveTo(id, "Engaging", ANYBODY));
        assertThatExceptionOfType(DealAlreadyWon.class)
                .isThrownBy(() -> openDeal.change(id, 2, proposal(), ANYBODY));
    }

    @Test
    void a_lost_deal_cannot_be_won_amended_or_cancelled() {
        loseDeal.lose(id, new Loss("Price", "Initech", MAY), ANYBODY);

        assertThatExceptionOfType(DealAlreadyLost.class)
                .isThrownBy(() -> winDeal.win(id, MAY, ANYBODY));
        assertThatExceptionOfType(DealNotWon.class)
                .isThrownBy(() -> amendDeal.amend(id, 2, moved(MAY), ANYBODY));
        assertThatExceptionOfType(DealNotWon.class)
                .isThrownBy(() -> cancelDeal.cancel(id, 2, "Withdrawn", ANYBODY));
    }

    @Test
    void losing_again_in_the_same_words_changes_nothing() {
        var lost = loseDeal.lose(id, new Loss("Price", "Initech", MAY), ANYBODY);

        assertThat(loseDeal.lose(id, new Loss("Price", null, null), ANYBODY)).isEqualTo(lost);
        assertThatExceptionOfType(DealAlreadyLost.class)
                .isThrownBy(() -> loseDeal.lose(id, new Loss("Quality", null, null), ANYBODY));
    }

    @Test
    void an_open_deal_cannot_be_amended_or_cancelled() {
        assertThatExceptionOfType(DealNotWon.class)
                .isThrownBy(() -> amendDeal.amend(id, 1, moved(MAY), ANYBODY));
        assertThatExceptionOfType(DealNotWon.class)
                .isThrownBy(() -> cancelDeal.cancel(id, 1, "Withdrawn", ANYBODY));
    }

    @Test
    void an_amendment_is_a_new_revision_that_keeps_what_it_does_not_name() {
        var won = winDeal.win(id, MAY, ANYBODY);

        var amended = amendDeal.amend(id, 2, halves(), ANYBODY).state();

        assertThat(amended.lines()).isEqualTo(won.state().lines());
        assertThat(amended.closedAt()).isEqualTo(won.state().closedAt());
        assertThat(amended.splits())
                .extracting(split -> split.amount().toPlainString())
                .containsExactly("5096.00", "5096.00");
        assertThat(deals.history(id).getLast().note()).isEqualTo("Shared after all");
        assertThat(deals.history(id).getLast().change()).isEqualTo(Change.of("amended", "splits"));
    }

    @Test
    void an_amendment_that_leaves_all_as_it_is_makes_no_revision() {
        var won = winDeal.win(id, MAY, ANYBODY);

        assertThat(amendDeal.amend(id, 2, moved(MAY), ANYBODY)).isEqualTo(won);
        assertThat(outbox.published()).hasSize(1);
    }

    @Test
    void refuses_to_amend_a_revision_that_is_not_the_newest() {
        winDeal.win(id, MAY, ANYBODY);

        assertThatExceptionOfType(RevisionConflict.class)
                .isThrownBy(() -> amendDeal.amend(id, 1, moved(MAY), ANYBODY));
    }

    @Test
    void a_cancellation_names_the_revision_it_undoes() {
        winDeal.win(id, MAY, ANYBODY);
        amendDeal.amend(id, 2, halves(), ANYBODY);

        var cancelled = cancelDeal.cancel(id, 3, "Withdrawn", ANYBODY).state();

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.closeDate()).isEqualTo(MAY);
        assertThat(cancelled.splits()).hasSize(2);
        assertThat(cancelled.cancellation())
                .satisfies(why -> assertThat(why).hasFieldOrPropertyWithValue("revision", 3L));
    }

    @Test
    void nothing_happens_to_a_cancelled_deal() {
        winDeal.win(id, MAY, ANYBODY);
        cancelDeal.cancel(id, 2, "Withdrawn", ANYBODY);

        assertThatExceptionOfType(DealIsCancelled.class)
                .isThrownBy(() -> winDeal.win(id, MAY, ANYBODY));
        assertThatExceptionOfType(DealIsCancelled.class)
                .isThrownBy(() -> amendDeal.amend(id, 3, halves(), ANYBODY));
        assertThatExceptionOfType(DealIsCancelled.class)
                .isThrownBy(() -> cancelDeal.cancel(id, 3, "Again", ANYBODY));
    }

    @Test
    void a_move_to_the_stage_it_is_in_changes_nothing() {
        assertThat(openDeal.moveTo(id, "engaging", ANYBODY).revision()).isEqualTo(1);
        assertThat(openDeal.moveTo(id, "Prospecting", ANYBODY).revision()).isEqualTo(2);
        assertThatExceptionOfType(NotAnOpenStage.class)
                .isThrownBy(() -> openDeal.moveTo(id, "Won", ANYBODY));
    }

    private static Amendment moved(LocalDate to) {
        return new Amendment(null, null, to, "Wrong day");
    }

    private static Amendment halves() {
        return new Amendment(null, List.of(half(ADA), half(BOB)), null, "Shared after all");
    }

    private static SplitItem half(UUID memberId) {
        return new SplitItem(memberId, SplitKind.REVENUE, new BigDecimal(50));
    }

    private static Proposal proposal() {
        @Nullable String none = null;
        return new Proposal(
                none, "A deal", null, ADA, none, "USD", null, null, none, List.of(), null);
    }
}
