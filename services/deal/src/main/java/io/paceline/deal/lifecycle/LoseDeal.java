package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deal.Cancelled;
import io.paceline.deal.lifecycle.Deal.Lost;
import io.paceline.deal.lifecycle.Deal.Open;
import io.paceline.deal.lifecycle.Deal.Won;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loses an open deal; saying the same again changes nothing.
@Service
public class LoseDeal {

    private final Deals deals;
    private final ReachRule reachRule;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    LoseDeal(Deals deals, ReachRule reachRule, RecordSteps recordSteps, BusinessTime time) {
        this.deals = deals;
        this.reachRule = reachRule;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    /// Why and when a deal was lost.
    public record Loss(
            @NotBlank @Size(max = Text.LONGEST) @Pattern(regexp = Text.CLEAN, message = Text.CLEAN_MESSAGE) @Schema(example = "Price")
                    String reason,
            @Nullable @Size(min = 1, max = Text.LONGEST) @Pattern(regexp = Text.CLEAN, message = Text.CLEAN_MESSAGE) @Schema(description = "Who won instead, if known")
                    String competitor,
            @Nullable @Schema(description = "Today where absent") LocalDate closeDate) {

        boolean says(Lost lost) {
            return reason.equals(lost.reason())
                    && (competitor == null || competitor.equals(lost.competitor()))
                    && (closeDate == null || closeDate.equals(lost.closing().date()));
        }
    }

    @Transactional
    public Recorded lose(UUID id, Loss loss, Authority by) {
        var before = reachRule.requireWritable(deals.require(id), by);
        return switch (before.deal()) {
            case Open open -> {
                var closing = Closing.on(loss.closeDate(), time);
                var after = open.lose(closing, loss.reason(), loss.competitor());
                reachRule.checkCloseDate(before, after, by);
                yield recordSteps.record(
                        new Step(before, after, "lost", loss.reason()), time.now());
            }
            case Lost lost when loss.says(lost) -> before;
            case Lost lost -> throw new DealAlreadyLost(id, lost.closing().date());
            case Won won -> throw new DealAlreadyWon(id, won.closing().date());
            case Cancelled(_, var cancellation) -> throw new DealIsCancelled(id, cancellation.on());
        };
    }
}
