package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;

import io.paceline.incentive.crediting.Stretch;
import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.ledger.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a batch changes in one cell: facts that leave and come, or its rules, which touch all of
/// it.
final class Touch {

    private final CellKey cell;
    private final String interval;
    private final Map<Position, Fact> left = new HashMap<>();
    private final Map<Position, Fact> come = new HashMap<>();
    private final TreeMap<Position, Cause> causes = new TreeMap<>();
    private boolean whole;
    private boolean ruled;

    Touch(CellKey cell, String interval) {
        this.cell = cell;
        this.interval = interval;
    }

    void leaves(Fact fact, Cause cause) {
        left.put(fact.position(), fact);
        causes.put(fact.position(), cause);
    }

    void comes(Fact fact, Cause cause) {
        come.put(fact.position(), fact);
        causes.put(fact.position(), cause);
    }

    /// The rules of the cell changed: nothing that is kept of it counts. Of several causes the
    /// first one is named.
    void rulesChange(Cause cause) {
        whole = true;
        ruled = true;
        causes.putIfAbsent(Position.startOf(cell.from()), cause);
    }

    /// The interval reached another tier that changes the pay of all its credits.
    void crossesTier() {
        whole = true;
    }

    CellKey cell() {
        return cell;
    }

    String interval() {
        return interval;
    }

    /// All of the cell is priced anew, not only what sorts after the first change.
    boolean whole() {
        return whole;
    }

    boolean ruled() {
        return ruled;
    }

    BigDecimal change() {
        return total(come.values()).subtract(total(left.values()));
    }

    private static BigDecimal total(Collection<Fact> facts) {
        return facts.stream().map(Fact::credited).reduce(ZERO, BigDecimal::add);
    }

    /// What has to be read to price the cell.
    Stretch stretch() {
        var from = whole ? Position.startOf(cell.from()) : causes.firstKey();
        return new Stretch(cell.payeeId(), from, cell.to());
    }

    /// The facts that the kept state includes, of those from the first change on.
    List<Fact> before(List<Fact> now) {
        var before = new ArrayList<>(left.values());
        for (var fact : now) {
            if (!come.containsKey(fact.position())) {
                before.add(fact);
            }
        }
        return Pay.sorted(before);
    }

    /// A credit leaves or comes here.
    boolean changes(Position place) {
        return left.containsKey(place) || come.containsKey(place);
    }

    /// Places whose credits count here no more.
    Collection<Position> leftPlaces() {
        return left.keySet();
    }

    /// The credit was not here in any form.
    boolean firstTime(Position place) {
        var entry = Entry.of(place);
        return come.containsKey(place)
                && left.keySet().stream().map(Entry::of).noneMatch(entry::sameCredit);
    }

    /// Why the pay of the credit at a place changes: by its own event, else by that of the nearest
    /// earlier deal, else, where only a tier that was crossed later can be the reason, by that one.
    Cause causeAt(Position place) {
        var own = causes.get(place);
        if (own != null) {
            return own;
        }
        var earlier = causes.floorEntry(place);
        var cause = earlier == null ? causes.firstEntry().getValue() : earlier.getValue();
        if (ruled) {
            return cause;
        }
        return cause.because(whole ? "tier-crossing" : "earlier-deal");
    }
}
