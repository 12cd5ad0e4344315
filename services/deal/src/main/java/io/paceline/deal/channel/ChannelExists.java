package io.paceline.deal.channel;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.util.List;

final class ChannelExists extends Conflict {

    ChannelExists(String code) {
        super(
                "channel-exists",
                "There is a channel %s already".formatted(code),
                List.of(Fault.at("/code", "is in use", code)));
    }
}
