package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import java.util.UUID;

/// Something that happens only after a second person has approved it. Each service has a bean for
/// each kind.
public interface ApprovedAction {

    /// The stable name, such as `role-grant`.
    String kind();

    Right propose();

    Right approve();

    /// The revision of the object as it is now; it changes with everything that the approver would
    /// want to have seen. Implementations lock the object, so that it stays until the transaction
    /// ends.
    long revision(UUID objectId);

    /// Refuses, when it is proposed, what could not be carried out as things are.
    void check(ApprovalRequest request);

    /// Does what was proposed, in the approver's transaction. A refusal leaves the request open.
    void carryOut(ApprovalRequest request, Caller approver);
}
