package io.paceline.platform.approval;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: a proposal is withdrawn by who made it; others may reject it.
final class NotYours extends Refusal {

    NotYours(ApprovalRequest request) {
        super(
                403,
                "not-your-proposal",
                "Only %s withdraws this".formatted(request.proposer().name()),
                List.of());
    }
}
