package io.paceline.deal.channel;

import java.util.List;

public interface Channels {

    List<Channel> all();

    /// Whether the channel is new; a code is used once.
    boolean add(Channel channel);

    default boolean has(String code) {
        return all().stream().anyMatch(channel -> channel.code().equals(code));
    }
}
