package io.paceline.platform.approval;

import io.paceline.platform.approval.ApprovalRequest.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which requests a list shows.
record ApprovalQuery(@Nullable Status status, @Nullable String kind, @Nullable UUID objectId) {

    static final ApprovalQuery ALL = new ApprovalQuery(null, null, null);
}
