package io.paceline.deal.desk;

import io.paceline.deal.lifecycle.AmendDeal;
import io.paceline.deal.lifecycle.AmendDeal.Amendment;
import io.paceline.deal.lifecycle.CancelDeal;
import io.paceline.deal.lifecycle.LoseDeal;
import io.paceline.deal.lifecycle.LoseDeal.Loss;
import io.paceline.deal.lifecycle.OpenDeal;
import io.paceline.deal.lifecycle.Proposal;
import io.paceline.deal.lifecycle.WinDeal;
import io.paceline.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

    record CancellationReason(
            @NotBlank @Size(max = 200) @Pattern(
                            regexp = "[^\\p{Cc}\\p{Cs}]*",
                            message = "must not hold control characters")
                    @Schema(example = "The customer withdrew from the contract")
                    String reason) {}

    private final OpenDeal openDeal;
    private final WinDeal winDeal;
    private final LoseDeal loseDeal;
    private final AmendDeal amendDeal;
    private final CancelDeal cancelDeal;
    private final DealViews views;

    DealController(
            OpenDeal openDeal,
            WinDeal winDeal,
            LoseDeal loseDeal,
            AmendDeal amendDeal,
            CancelDeal cancelDeal,
            DealViews views) {
        this.openDeal = openDeal;
        this.winDeal = winDeal;
        this.loseDeal = loseDeal;
        this.amendDeal = amendDeal;
        this.cancelDeal = cancelDeal;
        this.views = views;
    }

    @Operation(
            summary = "Open a deal",
            description =
                    """
                    Lines without a unit price get the list price of the day the deal opened. Without \
                    splits all of it is the owner's. 422 names every fault at once.\
                    """)
    @PostMapping
    ResponseEntity<DealView> open(@Valid @RequestBody Proposal proposal) {
        var deal = openDeal.open(UUID.randomUUID(), proposal);
        return ResponseEntity.created(URI.create("/api/deal/deals/" + deal.id()))
                .body(views.of(deal));
    }

    @Operation(
            summary = "Change an open deal as a whole",
            description = "409 once it is closed: a won deal is amended instead.")
    @PutMapping("/{id}")
    DealView change(
            @PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody Proposal proposal) {
        return views.of(openDeal.change(id, revision, proposal));
    }

    @Operation(summary = "Move an open deal to another open stage")
    @PostMapping("/{id}/stage-moves")
    DealView moveTo(@PathVariable UUID id, @Valid @RequestBody StageMove move) {
        return views.of(openDeal.moveTo(id, move.stage()));
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
    DealView win(@PathVariable UUID id, @RequestBody(required = false) @Nullable Win win) {
        return views.of(winDeal.win(id, win == null ? null : win.closeDate()));
    }

    @Operation(summary = "Lose a deal", description = "With the reason and, if known, to whom.")
    @PostMapping("/{id}/loss")
    DealView lose(@PathVariable UUID id, @Valid @RequestBody Loss loss) {
        return views.of(loseDeal.lose(id, loss));
    }

    @Operation(
            summary = "Amend a won deal",
            description =
                    """
                    Makes a new revision with the lines, splits or close date given; what is absent \
                    stays. Attainment and pay follow from the new revision.\
                    """)
    @PostMapping("/{id}/amendments")
    DealView amend(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody Amendment amendment) {
        return views.of(amendDeal.amend(id, revision, amendment));
    }

    @Operation(
            summary = "Cancel a won deal",
            description = "Names the revision it undoes, which is the one in `If-Match`.")
    @PostMapping("/{id}/cancellation")
    DealView cancel(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody CancellationReason cancellation) {
        return views.of(cancelDeal.cancel(id, revision, cancellation.reason()));
    }
}
