package io.paceline.analytics.commission;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commission of those within reach by pay period: how many lines for how many payees, and their
/// sum.
@RestController
class CommissionController {

    private final CommissionLines lines;
    private final Freshness freshness;

    CommissionController(CommissionLines lines, Freshness freshness) {
        this.lines = lines;
        this.freshness = freshness;
    }

    @GetMapping("/api/analytics/commission")
    @Permit(Right.SEE_PAY)
    Page<CommissionLines.MonthTotal> commission(Reach reach) {
        var asOf = freshness.asOf();
        return Page.of(lines.byMonth(reach)).asOf(asOf);
    }
}
