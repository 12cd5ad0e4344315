package io.paceline.deal.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.deal.lifecycle.Authority;
import io.paceline.deal.lifecycle.LoseDeal;
import io.paceline.deal.lifecycle.LoseDeal.Loss;
import io.paceline.deal.lifecycle.OpenDeal;
import io.paceline.deal.lifecycle.Proposal;
import io.paceline.deal.lifecycle.WinDeal;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal/deals")
@Tag(name = "Deals", description = "Deals with lines and splits, from the first contact to the end")
class DealController {

    record StageMove(@NotBlank @Size(max = 100) @Schema(example = "Engaging") String stage) {}

    record Win(@Nullable @Schema(description = "Today where absent") LocalDate closeDate) {}

    private final OpenDeal openDeal;
    private final WinDeal winDeal;
    private final LoseDeal loseDeal;
    private final DealViews views;

    DealController(OpenDeal openDeal, WinDeal winDeal, LoseDeal loseDeal, DealViews views) {
        this.openDeal = openDeal;
        this.winDeal = winDeal;
        this.loseDeal = loseDeal;
        this.views = views;
    }

    @Operation(
            summary = "Open a deal",
            description =
                    """
                    Lines without a unit price get the list price of the day the deal opened. Without \
                    splits all of it is the owner's. 422 names every fault at once; 403 is the answer \
                    for an owner beyond the caller's reach.\
                    """)
    @PostMapping
    @Permit(Right.KEEP_DEALS)
    ResponseEntity<DealView> open(
            @Valid @RequestBody Proposal proposal,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        var deal =
                openDeal.open(
                        UuidCreator.getTimeOrderedEpoch(), proposal, new Authority(seen, written));
        return ResponseEntity.created(URI.create("/api/deal/deals/" + deal.id()))
                .body(views.of(deal));
    }

    @Operation(
            summary = "Change an open deal as a whole",
            description =
                    """
                    409 once it is closed: a won deal is amended instead. It may be handed over to \
                    any owner.\
                    """)
    @PutMapping("/{id}")
    @Permit(Right.KEEP_DEALS)
    DealView change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody Proposal proposal,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        return views.of(openDeal.change(id, revision, proposal, new Authority(seen, written)));
    }

    @Operation(summary = "Move an open deal to another open stage")
    @PostMapping("/{id}/stage-moves")
    @Permit(Right.KEEP_DEALS)
    DealView moveTo(
            @PathVariable UUID id,
            @Valid @RequestBody StageMove move,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        return views.of(openDeal.moveTo(id, move.stage(), new Authority(seen, written)));
    }

    @Operation(
            summary = "Win a deal",
            description =
                    """
                    Once: the same again answers the same and makes no revision; another close date \
                    is 409 `deal-already-won`. The close date is not in the future and not before \
                    the deal opened.\
                    """)
    @PostMapping("/{id}/win")
    @Permit(Right.KEEP_DEALS)
    DealView win(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Win win,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        var closeDate = win == null ? null : win.closeDate();
        return views.of(winDeal.win(id, closeDate, new Authority(seen, written)));
    }

    @Operation(summary = "Lose a deal", description = "With the reason and, if known, to whom.")
    @PostMapping("/{id}/loss")
    @Permit(Right.KEEP_DEALS)
    DealView lose(
            @PathVariable UUID id,
            @Valid @RequestBody Loss loss,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        return views.of(loseDeal.lose(id, loss, new Authority(seen, written)));
    }
}
