package io.paceline.incentive.crediting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// All credits there are, in every currency and whether or not a plan pays for them.
public interface Credits {

    /// Replaces the credits of the deals by those given, and answers what differs.
    List<CreditChange> replace(Collection<UUID> dealIds, Collection<Credit> credits);

    /// The credits of each payee from a place on and before a date, in business order.
    List<List<Credit>> from(List<Stretch> stretches);
}
