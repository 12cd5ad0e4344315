package io.paceline.analytics.live;

import io.paceline.platform.web.Refusal;
import java.util.List;

final class TooManyStreams extends Refusal {

    TooManyStreams(int limit) {
        super(
                503,
                "too-many-streams",
                "All %d live streams are taken; come again in a while".formatted(limit),
                List.of());
    }
}
