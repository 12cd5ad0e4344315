package io.paceline.analytics.sales;

import io.paceline.analytics.sales.Leaders.Leader;
import io.paceline.analytics.sales.SalesFigures.Part;
import io.paceline.analytics.sales.SalesFigures.Whole;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sales figures over close dates `[from, to)`; revenue in the currency of its row, `asOf` the time
/// up to which events are applied.
@RestController
@RequestMapping("/api/analytics")
class SalesController {

    static final int LONGEST_BOARD = 500;

    private final SalesFigures figures;
    private final Leaders leaders;
    private final LeaderboardVisibility leaderboard;
    private final Freshness freshness;

    SalesController(
            SalesFigures figures,
            Leaders leaders,
            LeaderboardVisibility leaderboard,
            Freshness freshness) {
        this.figures = figures;
        this.leaders = leaders;
        this.leaderboard = leaderboard;
        this.freshness = freshness;
    }

    /// @param by `month`, `quarter`, `product`, `channel`, `region` or `sector`; a region's sales
    ///   are those of the members who sat in it on the close date
    @GetMapping("/sales")
    @Permit(Right.SEE_DEALS)
    Page<Part> sales(
            @RequestParam String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Reach reach) {
        var asOf = freshness.asOf();
        return Page.of(figures.by(dimension(by), DateRange.of(from, to), reach)).asOf(asOf);
    }

    @GetMapping("/totals")
    @Permit(Right.SEE_DEALS)
    Page<Whole> totals(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Reach reach) {
        var asOf = freshness.asOf();
        return Page.of(figures.totals(DateRange.of(from, to), reach)).asOf(asOf);
    }

    /// Under the policy of the installation everybody stands on it, or only who is visible to the
    /// caller, with ranks among these. The ratio, which tells the target, goes to who sees the
    /// goal.
    @GetMapping("/leaderboard")
    @Permit(Right.SEE_LEADERBOARD)
    Page<Leader> leaderboard(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller,
            @ReachOf(Right.SEE_GOALS) Reach goals) {
        if (limit < 1 || limit > LONGEST_BOARD) {
            throw refused("limit", "has to be 1 to %d".formatted(LONGEST_BOARD), limit);
        }
        var asOf = freshness.asOf();
        var dates = DateRange.of(from, to);
        var shown = leaderboard.shownTo(caller, dates);
        return Page.of(leaders.on(dates, shown, goals, limit)).asOf(asOf);
    }

    private static Dimension dimension(String by) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() ->
                        refused(
                                "by",
                                "has to be month, quarter, product, channel, region or sector",
                                by));
    }

    private static BadRequest refused(String parameter, String rule, Object value) {
        return new BadRequest(
                "invalid-parameter",
                "%s %s".formatted(parameter, rule),
                List.of(Fault.inQuery(parameter, rule, value)));
    }
}
