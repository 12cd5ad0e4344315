package io.paceline.deal.desk;

import io.paceline.deal.lifecycle.AmendDeal;
import io.paceline.deal.lifecycle.AmendDeal.Amendment;
import io.paceline.deal.lifecycle.Authority;
import io.paceline.deal.lifecycle.CancelDeal;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Corrects won deals. That changes pay, so it takes another right than selling does.
@RestController
@RequestMapping("/api/deal/deals")
@Tag(name = "Deals")
class CorrectionController {

    record CancellationReason(
            @NotBlank @Size(max = 200) @Pattern(
                            regexp = "[^\\p{Cc}\\p{Cs}]*",
                            message = "must not hold control characters")
                    @Schema(example = "The customer withdrew from the contract")
                    String reason) {}

    private final AmendDeal amendDeal;
    private final CancelDeal cancelDeal;
    private final DealViews views;

    CorrectionController(AmendDeal amendDeal, CancelDeal cancelDeal, DealViews views) {
        this.amendDeal = amendDeal;
        this.cancelDeal = cancelDeal;
        this.views = views;
    }

    @Operation(
            summary = "Amend a won deal",
            description =
                    """
                    Makes a new revision with the lines, splits or close date given; what is absent \
                    stays. Attainment and pay follow from the new revision.\
                    """)
    @PostMapping("/{id}/amendments")
    @Permit(Right.AMEND_DEALS)
    DealView amend(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody Amendment amendment,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        return views.of(amendDeal.amend(id, revision, amendment, new Authority(seen, written)));
    }

    @Operation(
            summary = "Cancel a won deal",
            description = "Names the revision it undoes, which is the one in `If-Match`.")
    @PostMapping("/{id}/cancellation")
    @Permit(Right.AMEND_DEALS)
    DealView cancel(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody CancellationReason cancellation,
            Reach written,
            @ReachOf(Right.SEE_DEALS) Reach seen) {
        var authority = new Authority(seen, written);
        return views.of(cancelDeal.cancel(id, revision, cancellation.reason(), authority));
    }
}
