package io.paceline.analytics.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the live streams.
///
/// @param streams open at the same time in one process
/// @param perUser of these, open for one user
/// @param buffer changes that may wait for a slow dashboard before it is dropped
/// @param replay changes a returning dashboard is sent again; with more than that it starts anew
/// @param keepAlive how long a stream is silent at most
/// @param recheck how often a stream looks up who its viewer is by now; it ends when that has
///   failed for twice as long
/// @param kept how long changes stay to be resumed from
@ConfigurationProperties("paceline.live")
record LiveSettings(
        @DefaultValue("5000") int streams,
        @DefaultValue("10") int perUser,
        @DefaultValue("2000") int buffer,
        @DefaultValue("10000") int replay,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("10s") Duration recheck,
        @DefaultValue("2h") Duration kept) {}
