package io.paceline.platform.event;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness.Applied;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/${spring.application.name}")
@Tag(name = "Operations")
class FreshnessController {

    /// @param asOf everything recorded before is applied
    record FreshnessView(@Nullable Instant asOf, List<Applied> consumers) {}

    private final Freshness freshness;

    FreshnessController(Freshness freshness) {
        this.freshness = freshness;
    }

    @GetMapping("/freshness")
    @Permit(Right.SEE_FRESHNESS)
    @Operation(summary = "Up to when this service has applied the events of others, by topic")
    FreshnessView freshness() {
        return new FreshnessView(freshness.asOf(), freshness.applied());
    }
}
