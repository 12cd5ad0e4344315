package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.paceline.deal.lifecycle.DraftTerms.Draft;
import io.paceline.deal.terms.Line;
import io.paceline.deal.terms.Terms;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.RevisionConflict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects what a won deal sold, to whose credit, or when. The revision before stays in the
/// history.
@Service
public class AmendDeal {

    private final Deals deals;
    private final DraftTerms draftTerms;
    private final ReachRule reachRule;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    AmendDeal(
            Deals deals,
            DraftTerms draftTerms,
            ReachRule reachRule,
            RecordSteps recordSteps,
            BusinessTime time) {
        this.deals = deals;
        this.draftTerms = draftTerms;
        this.reachRule = reachRule;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    /// What changes; what is absent stays.
    public record Amendment(
            @Nullable @Schema(description = "All lines as they shall be") List<LineItem> lines,
            @Nullable @Schema(description = "All splits as they shall be") List<SplitItem> splits,
            @Nullable @Schema(description = "Moves the deal to another day") LocalDate closeDate,
            @NotBlank @Size(max = Text.LONGEST) @Pattern(regexp = Text.CLEAN, message = Text.CLEAN_MESSAGE) @Schema(example = "Two units came back")
                    String reason) {

        boolean isEmpty() {
            return lines == null && splits == null && closeDate == null;
        }
    }

    /// An amendment that leaves everything as it is makes no revision.
    @Transactional
    public Recorded amend(UUID id, long revision, Amendment amendment, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        RevisionConflict.check(revision, before.revision());
        return switch (before.deal()) {
            case Won won -> {
                var after = amended(won, amendment);
                reachRule.checkCloseDate(before, after, by);
                yield after.equals(won)
                        ? before
                        : recordSteps.record(
                                new Step(before, after, "amended", amendment.reason()), time.now());
            }
            case Open _, Lost _ -> throw new DealNotWon(id, "amended");
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }

    private Won amended(Won won, Amendment amendment) {
        if (amendment.isEmpty()) {
            throw InvalidRequest.of(Fault.at("", "must name lines, splits or a close date"));
        }
        var date = amendment.closeDate();
        var closing =
                date == null || date.equals(won.closing().date())
                        ? won.closing()
                        : Closing.on(date, time);
        return won.amend(terms(won, amendment, closing.date()), closing);
    }

    private Terms terms(Won won, Amendment amendment, LocalDate pricedOn) {
        var held = won.opportunity().terms();
        var lines =
                amendment.lines() == null
                        ? held.lines().stream().map(AmendDeal::item).toList()
                        : amendment.lines();
        var splits =
                amendment.splits() == null
                        ? held.splits()
                        : amendment.splits().stream().map(SplitItem::split).toList();
        var faults = new ArrayList<Fault>();
        var draft = new Draft(held.currency().getCurrencyCode(), lines, splits, pricedOn);
        var terms = draftTerms.draft(draft, faults);
        if (terms == null) {
            throw InvalidRequest.of(faults);
        }
        return terms;
    }

    private static LineItem item(Line line) {
        return new LineItem(line.productId(), line.quantity(), line.unitPrice(), line.discount());
    }
}
