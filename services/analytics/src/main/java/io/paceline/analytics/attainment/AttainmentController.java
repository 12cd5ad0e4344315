package io.paceline.analytics.attainment;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The attainment of the goals of a period (`2017`, `2017-Q1`, `2017-01`) within reach as a flat
/// list, parents first.
@RestController
class AttainmentController {

    private final Attainments attainments;
    private final Freshness freshness;

    AttainmentController(Attainments attainments, Freshness freshness) {
        this.attainments = attainments;
        this.freshness = freshness;
    }

    @GetMapping("/api/analytics/attainment")
    @Permit(Right.SEE_GOALS)
    Page<AttainmentRow> attainment(@RequestParam String period, Reach reach) {
        var asOf = freshness.asOf();
        return Page.of(attainments.of(period, reach)).asOf(asOf);
    }
}
