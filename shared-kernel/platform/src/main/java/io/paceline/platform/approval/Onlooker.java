package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Rights;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A caller, with how far they see requests by what they may propose or approve.
record Onlooker(Caller caller, List<Sight> sights) {

    static Onlooker of(Caller caller, Rights rights, Collection<ApprovedAction> actions) {
        return new Onlooker(
                caller,
                actions.stream()
                        .flatMap(action -> {
                            var proposing = rights.reach(caller, action.propose());
                            var approving = rights.reach(caller, action.approve());
                            return Stream.of(
                                    Sight.of(action.kind(), false, proposing),
                                    Sight.of(action.kind(), true, approving));
                        })
                        .toList());
    }
}
