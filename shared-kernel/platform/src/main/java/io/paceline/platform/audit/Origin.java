package io.paceline.platform.audit;

import org.jspecify.annotations.Nullable;

/// From where it came.
///
/// @param address of the caller, as far as the gateway is to be believed
/// @param request the method and the path with the names of its variables
record Origin(@Nullable String address, @Nullable String request, @Nullable String traceId) {

    static final Origin INSIDE = new Origin(null, null, null);

    private static final String ADDRESS = "[0-9a-fA-F.:]{2,45}";

    Origin {
        if (address != null && !address.matches(ADDRESS)) {
            address = "unreadable";
        }
    }
}
