package io.paceline.platform.approval;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: the caller has the right, but for others than whom the proposal concerns.
final class BeyondReach extends Refusal {

    BeyondReach() {
        super(403, "beyond-reach", "This is beyond what your roles reach", List.of());
    }
}
