/// Four eyes: what one person proposes, another approves, and only then does it happen.
///
/// A service declares what needs it as an [io.paceline.platform.approval.ApprovedAction], tells
/// with [io.paceline.platform.approval.Approvals#contributed] who writes the content, and proposes:
///
/// ```java
/// @PostMapping("/{id}/activation")
/// @Permit(Right.KEEP_PLANS)
/// ResponseEntity<ApprovalView> activate(@PathVariable UUID id) {
///     var request = approvals.propose(
///             Proposal.of("plan-activation", id, "Activate Growth 2027", new Activation(from))
///                     .showing(planAsItIs, planAsItWillBe));
///     return approvals.accepted(request);                 // 202, Location /api/incentive/approvals/…
/// }
/// ```
///
/// The platform serves `/api/<service>/approvals` and keeps the rules, whichever way a request
/// comes in:
///
/// - Only people propose, and only people approve. Whoever proposed, had a part in the content, or
///   is concerned by it, does not approve it; a person is known by the user as well as by the
///   member.
/// - What is approved is what was proposed: the payload is frozen, and an object that has changed
///   since has to be proposed anew.
/// - One object has one open request, and a request is decided once.
/// - Approving carries the action out in the same transaction; when the action is refused, the
///   request stays open.
@NullMarked
package io.paceline.platform.approval;

import org.jspecify.annotations.NullMarked;
