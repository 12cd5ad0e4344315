package io.paceline.analytics.commission;

import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commission by pay period: how many lines for how many payees, and their sum.
@RestController
class CommissionController {

    private final CommissionLines lines;
    private final Freshness freshness;

    CommissionController(CommissionLines lines, Freshness freshness) {
        this.lines = lines;
        this.freshness = freshness;
    }

    @GetMapping("/api/analytics/commission")
    Page<CommissionLines.MonthTotal> commission() {
        var asOf = freshness.asOf();
        return Page.of(lines.byMonth()).asOf(asOf);
    }
}
