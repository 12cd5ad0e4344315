package io.paceline.incentive.crediting;

import static java.util.Objects.requireNonNull;

import io.paceline.incentive.engine.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit as it was and as it is: at least one of them is there.
public record CreditChange(@Nullable Credit before, @Nullable Credit after) {

    /// What a credit is kept under.
    record Key(UUID payeeId, UUID dealId, int line, Share share) {

        static Key of(Credit credit) {
            var place = credit.position();
            return new Key(credit.payeeId(), place.dealId(), place.line(), place.share());
        }
    }

    /// What differs between the credits of the same deals.
    static List<CreditChange> between(Collection<Credit> held, Collection<Credit> come) {
        var before = byKey(held);
        var changes = new ArrayList<CreditChange>();
        byKey(come)
                .forEach((key, credit) -> {
                    var old = before.remove(key);
                    if (old == null || !old.sameAs(credit)) {
                        changes.add(new CreditChange(old, credit));
                    }
                });
        before.values().forEach(credit -> changes.add(new CreditChange(credit, null)));
        return changes;
    }

    /// A member may stand in a deal twice with the same kind of split: that is one credit.
    private static Map<Key, Credit> byKey(Collection<Credit> credits) {
        var byKey = new LinkedHashMap<Key, Credit>();
        for (var credit : credits) {
            byKey.merge(Key.of(credit), credit, CreditChange::sum);
        }
        return byKey;
    }

    private static Credit sum(Credit one, Credit other) {
        return new Credit(
                one.payeeId(), one.position(), one.amount().add(other.amount()), one.currency());
    }

    public UUID payeeId() {
        return either().payeeId();
    }

    public UUID dealId() {
        return either().position().dealId();
    }

    boolean isGone() {
        return after == null;
    }

    Key key() {
        return Key.of(either());
    }

    private Credit either() {
        return after == null ? requireNonNull(before) : after;
    }
}
