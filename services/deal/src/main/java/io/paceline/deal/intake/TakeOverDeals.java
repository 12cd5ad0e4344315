package io.paceline.deal.intake;

import static java.util.Comparator.comparing;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.lifecycle.Deals;
import io.paceline.deal.lifecycle.RecordSteps;
import io.paceline.deal.lifecycle.Recorded;
import io.paceline.deal.lifecycle.Step;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings the deals to what a file states, and tells it in the order in which it became true.
@Service
class TakeOverDeals {

    private static final int CHUNK = 2_000;

    private final Deals deals;
    private final ImportedFacts importedFacts;
    private final RecordSteps recordSteps;
    private final BusinessTime time;

    TakeOverDeals(
            Deals deals, ImportedFacts importedFacts, RecordSteps recordSteps, BusinessTime time) {
        this.deals = deals;
        this.importedFacts = importedFacts;
        this.recordSteps = recordSteps;
        this.time = time;
    }

    @Transactional
    ImportOutcome takeOver(List<StatedDeal> stated, ImportProgress progress) {
        var news = withNews(stated);
        var kept = deals.lock(externalIds(news));
        var now = time.now();
        var due = inOrder(news, kept, now);
        int unchanged = stated.size() - due.size();
        int created =
                (int) due.stream().filter(deal -> !kept.containsKey(deal.externalId())).count();
        for (int from = 0; from < due.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, due.size());
            recordSteps.record(steps(due.subList(from, to), kept), now);
            progress.applied(unchanged + to);
        }
        for (int from = 0; from < news.size(); from += CHUNK) {
            importedFacts.remember(news.subList(from, Math.min(from + CHUNK, news.size())));
        }
        return new ImportOutcome(created, due.size() - created, unchanged);
    }

    private List<Step> steps(List<StatedDeal> stated, Map<String, Recorded> kept) {
        return stated.stream()
                .flatMap(deal -> step(deal, kept.get(deal.externalId())).stream())
                .toList();
    }

    /// Those that change something, in the order in which it became true. Their steps are made
    /// again chunk by chunk: those of a large file all at once would not fit into memory.
    private List<StatedDeal> inOrder(
            List<StatedDeal> news, Map<String, Recorded> kept, Instant now) {
        record Place(StatedDeal deal, Instant at, String id) {}
        return news.stream()
                .flatMap(deal ->
                        step(deal, kept.get(deal.externalId())).stream()
                                .map(step -> new Place(deal, step.time(now), id(step))))
                .sorted(comparing(Place::at).thenComparing(Place::id))
                .map(Place::deal)
                .toList();
    }

    private static String id(Step step) {
        return step.after().opportunity().id().toString();
    }

    /// Those whose row does not say what it said the last time.
    List<StatedDeal> withNews(Collection<StatedDeal> stated) {
        var facts = importedFacts.of(stated);
        return stated.stream()
                .filter(deal -> !deal.facts().equals(facts.get(deal.externalId())))
                .toList();
    }

    private Optional<Step> step(StatedDeal stated, @Nullable Recorded before) {
        var deal = stated.deal(before, time);
        if (before == null) {
            return Optional.of(Step.first(deal, "imported"));
        }
        var after = before.deal().restate(deal);
        return after.equals(before.deal())
                ? Optional.empty()
                : Optional.of(new Step(before, after, "imported", null));
    }

    static List<String> externalIds(Collection<StatedDeal> stated) {
        return stated.stream().map(StatedDeal::externalId).toList();
    }
}
