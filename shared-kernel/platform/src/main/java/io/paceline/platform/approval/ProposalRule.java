package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Reaches;
import io.paceline.platform.access.Rights;

/// Who may propose: a person with the right, for whom it reaches.
record ProposalRule(Rights rights, Reaches reaches) {

    void check(Proposal proposal, ApprovedAction action, Caller caller) {
        if (caller.isMachine()) {
            // Behind a machine could be whoever approves.
            throw new FourEyes("Only a person proposes what another one approves");
        }
        rights.require(caller, action.propose());
        var reach = rights.reach(caller, action.propose());
        var concern = proposal.concern();
        var reached =
                concern == null
                        ? reach.everything()
                        : reaches.covers(reach, concern.id(), concern.on());
        if (!reached) {
            throw ApprovalRefusal.beyondReach();
        }
    }
}
