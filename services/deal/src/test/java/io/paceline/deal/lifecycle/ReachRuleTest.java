package io.paceline.deal.lifecycle;

import static io.paceline.deal.lifecycle.SampleDeals.ADA;
import static io.paceline.deal.lifecycle.SampleDeals.BOB;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.terms.Split;
import io.paceline.deal.terms.Terms;
import io.paceline.platform.access.Reach;
import io.paceline.platform.web.NotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ada leads the deal and Bob has a half of it. Ada's manager was Max until June, then Mia.
class ReachRuleTest {

    static final LocalDate JUNE = LocalDate.parse("2017-06-01");
    static final LocalDate TODAY = LocalDate.parse("2017-09-09");
    static final UUID MAX = new UUID(7, 1);
    static final UUID MIA = new UUID(7, 2);

    final ReachRule rule = new ReachRule(ReachRuleTest::covered);

    @ParameterizedTest(name = "{0} writes a deal that closed on {1}")
    @CsvSource({"ADA, 2017-05-31", "ADA, ", "MAX, 2017-05-31", "MIA, 2017-06-01", "MIA, "})
    void whoever_reaches_the_owner_writes_the_deal(String who, @Nullable LocalDate closeDate) {
        var kept = kept(closeDate);

        assertThat(rule.requireWritable(kept, authority(who))).isSameAs(kept);
    }

    @ParameterizedTest(name = "a deal that closed on {0}")
    @CsvSource({"2017-05-31", ","})
    void whoever_reaches_only_a_split_sees_it_and_no_more(@Nullable LocalDate closeDate) {
        assertThatExceptionOfType(DealBeyondReach.class)
                .isThrownBy(() -> rule.requireWritable(kept(closeDate), authority("BOB")))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }

    @ParameterizedTest(name = "{0}, of a deal that closed on {1}: {2}")
    @CsvSource({
        "MIA, 2017-05-31, before her time",
        "MAX, 2017-06-01, after his time",
        "MAX, , not his today",
        "EVE, , never hers",
    })
    void to_all_others_it_is_not_there(String who, @Nullable LocalDate closeDate, String why) {
        assertThatExceptionOfType(NotFound.class)
                .as(why)
                .isThrownBy(() -> rule.requireWritable(kept(closeDate), authority(who)));
    }

    @Test
    void a_deal_is_opened_for_those_within_reach_today() {
        assertThatCode(() -> rule.checkOwner(ADA, authority("MIA"))).doesNotThrowAnyException();
        assertThatExceptionOfType(DealBeyondReach.class)
                .isThrownBy(() -> rule.checkOwner(ADA, authority("MAX")));
    }

    @ParameterizedTest(name = "{0} closes it on {1}")
    @CsvSource({"ADA, 2017-05-31", "MIA, 2017-06-01", "MIA, 2017-09-09"})
    void a_deal_closes_on_a_day_on_which_the_owner_was_within_reach(String who, LocalDate on) {
        var open = kept(null);
        var won = kept(on).deal();

        assertThatCode(() -> rule.checkCloseDate(open, won, authority(who)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_deal_does_not_close_on_a_day_on_which_it_was_anothers() {
        var before = kept(JUNE);
        var moved = kept(JUNE.minusDays(1)).deal();

        assertThatExceptionOfType(DealBeyondReach.class)
                .isThrownBy(() -> rule.checkCloseDate(before, moved, authority("MIA")))
                .withMessageContaining("2017-05-31");
    }

    private static Recorded kept(@Nullable LocalDate closeDate) {
        var sample = SampleDeals.open();
        var terms = sample.opportunity().terms();
        var halves = List.of(half(ADA), half(BOB));
        var shared =
                new Open(
                        sample.opportunity()
                                .with(new Terms(terms.currency(), terms.lines(), halves)),
                        sample.stage());
        if (closeDate == null) {
            return new Recorded(shared, 1);
        }
        var at = closeDate.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Recorded(shared.win(new Closing(closeDate, at)), 2);
    }

    private static Split half(UUID memberId) {
        return new Split(memberId, Split.whole(memberId).kind(), new BigDecimal(50));
    }

    private static Authority authority(String who) {
        var reach =
                switch (who) {
                    case "ADA" -> new Reach(false, Set.of(ADA), Set.of(), TODAY);
                    case "BOB" -> new Reach(false, Set.of(BOB), Set.of(), TODAY);
                    case "MAX" -> new Reach(false, Set.of(), Set.of(MAX), TODAY);
                    case "MIA" -> new Reach(false, Set.of(), Set.of(MIA), TODAY);
                    default -> new Reach(false, Set.of(), Set.of(), TODAY);
                };
        return new Authority(reach, reach);
    }

    private static Set<UUID> covered(
            Reach reach, Collection<UUID> members, @Nullable LocalDate date) {
        var manager = (date == null ? reach.today() : date).isBefore(JUNE) ? MAX : MIA;
        return members.stream()
                .filter(member ->
                        reach.own().contains(member)
                                || (member.equals(ADA) && reach.viewpoints().contains(manager)))
                .collect(toSet());
    }
}
