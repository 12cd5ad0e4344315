package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.calendar.Day;
import io.paceline.deal.channel.Channel;
import io.paceline.deal.channel.Channels;
import io.paceline.deal.directory.Directory;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.deal.lifecycle.DraftTerms.Draft;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes an opportunity of a proposal, or refuses it with everything that is wrong with it.
@Component
class DraftOpportunity {

    private final Deals deals;
    private final Channels channels;
    private final Directory directory;
    private final DraftTerms draftTerms;
    private final BusinessTime time;

    DraftOpportunity(
            Deals deals,
            Channels channels,
            Directory directory,
            DraftTerms draftTerms,
            BusinessTime time) {
        this.deals = deals;
        this.channels = channels;
        this.directory = directory;
        this.draftTerms = draftTerms;
        this.time = time;
    }

    /// @param heldExternalId the one that the deal has already; it stays for ever
    Opportunity draft(UUID id, @Nullable String heldExternalId, Proposal wanted) {
        var faults = new ArrayList<Fault>();
        checkKnown(wanted, faults);
        checkExternalId(heldExternalId, wanted, faults);
        checkDays(wanted, faults);
        var openedOn = wanted.openedOn();
        var splits = wanted.splitsOrWhole().stream().map(SplitItem::split).toList();
        var pricedOn = openedOn == null ? time.today() : openedOn;
        var draft = new Draft(wanted.currency(), wanted.lines(), splits, pricedOn);
        var terms = draftTerms.draft(draft, faults);
        if (terms == null || !faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        return new Opportunity(
                id,
                heldExternalId == null ? wanted.externalId() : heldExternalId,
                wanted.name().strip(),
                wanted.customerId(),
                wanted.ownerId(),
                channel(wanted),
                new Schedule(openedOn, wanted.expectedCloseOn()),
                terms);
    }

    private void checkKnown(Proposal wanted, List<Fault> faults) {
        var ownerId = wanted.ownerId();
        if (directory.names(Kind.MEMBER, Set.of(ownerId)).isEmpty()) {
            faults.add(Fault.at("/ownerId", "is not a known member", ownerId));
        }
        var customerId = wanted.customerId();
        if (customerId != null && directory.names(Kind.CUSTOMER, Set.of(customerId)).isEmpty()) {
            faults.add(Fault.at("/customerId", "is not a known customer", customerId));
        }
        if (!channels.has(channel(wanted))) {
            faults.add(Fault.at("/channel", "is not the code of a channel", wanted.channel()));
        }
    }

    private void checkExternalId(@Nullable String held, Proposal wanted, List<Fault> faults) {
        var externalId = wanted.externalId();
        if (externalId == null || externalId.equals(held)) {
            return;
        }
        if (held != null) {
            faults.add(Fault.at("/externalId", "must stay " + held, externalId));
        } else if (!deals.find(Set.of(externalId)).isEmpty()) {
            faults.add(Fault.at("/externalId", "is in use by another deal", externalId));
        }
    }

    private void checkDays(Proposal wanted, List<Fault> faults) {
        var openedOn = wanted.openedOn();
        var expectedCloseOn = wanted.expectedCloseOn();
        faults.addAll(Day.faults("/openedOn", openedOn));
        faults.addAll(Day.faults("/expectedCloseOn", expectedCloseOn));
        LocalDate today = time.today();
        if (openedOn != null && openedOn.isAfter(today)) {
            faults.add(Fault.at("/openedOn", "must not be after " + today, openedOn));
        }
        if (openedOn != null && expectedCloseOn != null && expectedCloseOn.isBefore(openedOn)) {
            var message = "must not be before " + openedOn;
            faults.add(Fault.at("/expectedCloseOn", message, expectedCloseOn));
        }
    }

    private static String channel(Proposal wanted) {
        return wanted.channel() == null ? Channel.USUAL : wanted.channel();
    }
}
