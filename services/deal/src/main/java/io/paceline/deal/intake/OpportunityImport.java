package io.paceline.deal.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.channel.Channel;
import io.paceline.deal.directory.Directory;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.deal.intake.StatedDeal.Days;
import io.paceline.deal.intake.StatedDeal.Loss;
import io.paceline.deal.intake.StatedDeal.Parties;
import io.paceline.deal.lifecycle.Deals;
import io.paceline.deal.lifecycle.Recorded;
import io.paceline.deal.pipeline.Pipeline;
import io.paceline.platform.imports.ImportField;
import io.paceline.platform.imports.ImportKind;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import io.paceline.platform.imports.ImportRow;
import io.paceline.platform.imports.ImportRows;
import io.paceline.platform.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Imports opportunities with one product each, open and closed.
@Component
class OpportunityImport implements ImportKind<StatedDeal> {

    private final OpportunityColumns columns;
    private final OpportunityRules rules;
    private final TakeOverDeals takeOverDeals;
    private final Deals deals;
    private final Directory directory;
    private final BusinessTime time;

    OpportunityImport(
            OpportunityColumns columns,
            OpportunityRules rules,
            TakeOverDeals takeOverDeals,
            Deals deals,
            Directory directory,
            BusinessTime time) {
        this.columns = columns;
        this.rules = rules;
        this.takeOverDeals = takeOverDeals;
        this.deals = deals;
        this.directory = directory;
        this.time = time;
    }

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public String path() {
        return "/api/deal/deals/imports";
    }

    @Override
    public String description() {
        return "Opportunities, open, won and lost, one unit of one product a line.";
    }

    @Override
    public List<ImportField<?>> fields() {
        return columns.all();
    }

    @Override
    public List<StatedDeal> resolve(ImportRows rows) {
        rules.check(rows);
        var customerNames =
                directory.names(
                        Kind.CUSTOMER,
                        rows.stream()
                                .map(row -> row.find(columns.customer))
                                .filter(Objects::nonNull)
                                .collect(toSet()));
        var stated = new LinkedHashMap<ImportRow, StatedDeal>();
        rows.valid().forEach(row -> stated.put(row, read(row, customerNames)));
        checkSteps(stated);
        return rows.valid().map(row -> requireNonNull(stated.get(row))).toList();
    }

    @Override
    public ImportOutcome apply(List<StatedDeal> rows, ImportProgress progress) {
        return takeOverDeals.takeOver(rows, progress);
    }

    /// A closed deal cannot become open again, and so on: told before anything is changed.
    private void checkSteps(Map<ImportRow, StatedDeal> stated) {
        var news = takeOverDeals.withNews(stated.values());
        var kept = deals.find(TakeOverDeals.externalIds(news));
        stated.forEach((row, deal) -> {
            var before = kept.get(deal.externalId());
            if (before != null) {
                checkStep(row, before, deal);
            }
        });
    }

    private void checkStep(ImportRow row, Recorded before, StatedDeal deal) {
        try {
            var _ = before.deal().restate(deal.deal(before, time));
        } catch (Refusal refusal) {
            row.fault(OpportunityColumns.STAGE, refusal.detail());
        }
    }

    private StatedDeal read(ImportRow row, Map<UUID, String> customerNames) {
        var customerId = row.find(columns.customer);
        var channel = row.find(columns.channel);
        var product = row.get(columns.product);
        return new StatedDeal(
                row.get(OpportunityColumns.EXTERNAL_ID),
                new Parties(
                        row.get(columns.owner),
                        customerId,
                        customerId == null ? null : customerNames.get(customerId),
                        channel == null ? Channel.USUAL : channel),
                product,
                Pipeline.DEFAULT.find(row.get(OpportunityColumns.STAGE)).orElseThrow(),
                new Days(
                        row.find(OpportunityColumns.OPENED_ON),
                        row.find(OpportunityColumns.EXPECTED_CLOSE_ON),
                        row.find(OpportunityColumns.CLOSE_DATE)),
                product.prices().currency(),
                row.find(OpportunityColumns.VALUE),
                new Loss(
                        row.find(OpportunityColumns.LOST_REASON),
                        row.find(OpportunityColumns.COMPETITOR)));
    }
}
