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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        var steps = new ArrayList<Step>();
        for (var deal : news) {
            step(deal, kept.get(deal.externalId())).ifPresent(steps::add);
        }
        var created = (int) steps.stream().filter(step -> step.before() == null).count();
        record(steps, now, stated.size() - steps.size(), progress);
        importedFacts.remember(news);
        return new ImportOutcome(created, steps.size() - created, stated.size() - steps.size());
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

    private void record(List<Step> steps, Instant now, int unchanged, ImportProgress progress) {
        steps.sort(
                comparing((Step step) -> step.time(now))
                        .thenComparing(step -> step.after().opportunity().id().toString()));
        int done = unchanged;
        for (int from = 0; from < steps.size(); from += CHUNK) {
            var chunk = steps.subList(from, Math.min(from + CHUNK, steps.size()));
            recordSteps.record(chunk, now);
            done += chunk.size();
            progress.applied(done);
        }
    }

    static List<String> externalIds(Collection<StatedDeal> stated) {
        return stated.stream().map(StatedDeal::externalId).toList();
    }
}
