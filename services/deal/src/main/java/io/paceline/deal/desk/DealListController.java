package io.paceline.deal.desk;

import io.paceline.deal.desk.DealList.Told;
import io.paceline.deal.desk.DealTotals.By;
import io.paceline.deal.desk.DealTotals.Total;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.paceline.platform.web.Sortable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal/deals")
@Tag(name = "Deals")
class DealListController {

    private final DealList deals;
    private final DealTotals totals;
    private final DealViews views;

    DealListController(DealList deals, DealTotals totals, DealViews views) {
        this.deals = deals;
        this.totals = totals;
        this.views = views;
    }

    @Operation(
            summary = "Deals, the last closed first",
            description =
                    """
                    `sort` is closeDate (the expected one while a deal is open), amount or name, with \
                    `-` before it for the largest first.\
                    """)
    @GetMapping
    @Permit(Right.SEE_DEALS)
    Page<DealView> list(
            @ParameterObject DealFilter filter,
            @Sortable({"-closeDate", "amount", "name"}) PageRequest page,
            Reach reach) {
        var found = deals.list(filter, reach, page);
        return new Page<>(views.of(found.items()), found.nextCursor(), found.asOf());
    }

    @Operation(summary = "A deal")
    @GetMapping("/{id}")
    @Permit(Right.SEE_DEALS)
    DealView get(@PathVariable UUID id, Reach reach) {
        return views.of(deals.get(id, reach));
    }

    @Operation(
            summary = "Every revision of a deal",
            description = "What changed, why, when it was recorded, and the whole deal after it.")
    @GetMapping("/{id}/history")
    @Permit(Right.SEE_DEALS)
    Page<Told> history(@PathVariable UUID id, Reach reach, PageRequest page) {
        return deals.history(id, reach, page);
    }

    @Operation(
            summary = "Sums of deals",
            description =
                    """
                    By quarter and month of the close date (the expected one while open), owner, \
                    product or channel; one row per key and currency. By product the lines are \
                    summed, so a deal may count under several products.\
                    """)
    @GetMapping("/totals")
    @Permit(Right.SEE_DEALS)
    List<Total> totals(
            @Parameter(description = "quarter, month, owner, product or channel")
                    @RequestParam(defaultValue = "quarter")
                    String by,
            @ParameterObject DealFilter filter,
            Reach reach) {
        return totals.by(by(by), filter, reach);
    }

    private static By by(String word) {
        return Arrays.stream(By.values())
                .filter(by -> by.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequest(
                                "unknown-grouping",
                                "Deals are not summed by " + word,
                                List.of(
                                        Fault.inQuery(
                                                "by",
                                                "must be quarter, month, owner, product or"
                                                        + " channel",
                                                word))));
    }
}
