package io.paceline.deal.desk;

import io.paceline.platform.access.Reach;

/// A deal is seen by whoever reaches its owner or somebody with a split, on the day on which it
/// counts: the close date, or today while it is open.
final class WithinReach {

    private WithinReach() {}

    /// A condition on `deal`, with the parameters of the reach.
    static String sql(Reach reach) {
        if (reach.everything()) {
            return "true";
        }
        // Whoever was ever within reach, to find by an index; then the day decides.
        return reach.viewpoints().isEmpty()
                ? "deal.member_ids && :reachOwn"
                : """
                (deal.member_ids && array(
                    select unnest(:reachOwn::uuid[])
                    union
                    select subject from access_reach where viewer = any(:reachViewpoints))
                and exists (select from unnest(deal.member_ids) as person(id) where %s))
                """
                        .formatted(reach.sql("person.id", "deal.close_date"));
    }
}
