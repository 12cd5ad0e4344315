package io.paceline.crm.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How we look after a customer.
///
/// @param ownerId the member who does
/// @param channel code of the channel through which it usually buys
/// @param importance set by hand
/// @param tags without duplicates, in alphabetical order
public record Care(
        @Nullable UUID ownerId,
        @Nullable String channel,
        @Nullable String importance,
        List<String> tags) {

    public static final Care NONE = new Care(null, null, null, List.of());

    public Care {
        tags = tags.stream().map(String::strip).distinct().sorted().toList();
    }
}
