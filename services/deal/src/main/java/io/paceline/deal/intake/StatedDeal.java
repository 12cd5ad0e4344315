package io.paceline.deal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Closing;
import io.paceline.deal.lifecycle.Deal;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.paceline.deal.lifecycle.Opportunity;
import io.paceline.deal.lifecycle.Recorded;
import io.paceline.deal.lifecycle.Schedule;
import io.paceline.deal.pipeline.Stage;
import io.paceline.deal.product.Product;
import io.paceline.deal.terms.Line;
import io.paceline.deal.terms.Split;
import io.paceline.deal.terms.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deal as a row of a file states it: one unit of one product.
///
/// @param value what was paid; where absent or the deal is lost, the list price of the day counts
record StatedDeal(
        String externalId,
        Parties parties,
        Product product,
        Stage stage,
        Days days,
        Currency currency,
        @Nullable BigDecimal value,
        @Nullable Loss loss) {

    private static final int LONGEST_NAME = 200;
    private static final String NO_REASON = "Not recorded";

    /// Who sells to whom, and how.
    record Parties(
            UUID ownerId,
            @Nullable UUID customerId,
            @Nullable String customerName,
            String channel) {}

    record Days(
            @Nullable LocalDate openedOn,
            @Nullable LocalDate expectedCloseOn,
            @Nullable LocalDate closeDate) {}

    /// Why a deal was lost, and to whom, as far as the file knows.
    record Loss(@Nullable String reason, @Nullable String competitor) {}

    boolean is(Stage.Outcome outcome) {
        return stage.outcome() == outcome;
    }

    /// What the row says, to see later whether it says the same; a list price is not its word.
    String facts() {
        return Stream.of(
                        parties.ownerId(),
                        parties.customerId(),
                        parties.channel(),
                        product.id(),
                        stage.name(),
                        days,
                        currency,
                        value == null ? null : value.stripTrailingZeros().toPlainString(),
                        loss)
                .map(Objects::toString)
                .collect(Collectors.joining("|"));
    }

    /// @param before the deal as it is kept, absent for a new one
    Deal deal(@Nullable Recorded before, BusinessTime time) {
        var opportunity = opportunity(before, time);
        return switch (stage.outcome()) {
            case OPEN -> new Open(opportunity, stage.name());
            case WON -> new Won(opportunity, closing(before, time));
            case LOST -> lost(opportunity, closing(before, time));
        };
    }

    private Lost lost(Opportunity opportunity, Closing closing) {
        var reason = loss == null ? null : loss.reason();
        return new Lost(
                opportunity,
                closing,
                reason == null ? NO_REASON : reason,
                loss == null ? null : loss.competitor());
    }

    private Opportunity opportunity(@Nullable Recorded before, BusinessTime time) {
        return new Opportunity(
                before == null ? id() : before.id(),
                externalId,
                name(),
                parties.customerId(),
                parties.ownerId(),
                parties.channel(),
                new Schedule(days.openedOn(), days.expectedCloseOn()),
                new Terms(currency, List.of(line(time)), splits(before)));
    }

    /// The same for the same external id, so that the order of facts is the same in every import.
    private UUID id() {
        return UUID.nameUUIDFromBytes(("paceline:deal:" + externalId).getBytes(UTF_8));
    }

    private String name() {
        var sold = product.description().name();
        var name =
                parties.customerName() == null
                        ? "%s (%s)".formatted(sold, externalId)
                        : "%s, %s".formatted(parties.customerName(), sold);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Line line(BusinessTime time) {
        var price = value == null || is(Stage.Outcome.LOST) ? listPrice(time) : value;
        return new Line(product.id(), BigDecimal.ONE, price, BigDecimal.ZERO);
    }

    private BigDecimal listPrice(BusinessTime time) {
        return product.prices()
                .at(
                        Stream.of(days.closeDate(), days.openedOn())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseGet(time::today));
    }

    /// Splits agreed upon here stay while the owner stays.
    private List<Split> splits(@Nullable Recorded before) {
        return before != null && before.deal().opportunity().ownerId().equals(parties.ownerId())
                ? before.deal().opportunity().terms().splits()
                : List.of(Split.whole(parties.ownerId()));
    }

    private Closing closing(@Nullable Recorded before, BusinessTime time) {
        var stated = Closing.startOf(Objects.requireNonNull(days.closeDate()), time);
        var held = before == null ? null : before.state();
        return held != null && held.closedAt() != null && stated.date().equals(held.closeDate())
                ? new Closing(stated.date(), held.closedAt())
                : stated;
    }
}
