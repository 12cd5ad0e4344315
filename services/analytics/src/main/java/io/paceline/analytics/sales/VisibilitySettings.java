package io.paceline.analytics.sales;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `paceline.visibility.*`: what an organisation lets its members know of each other.
///
/// @param leaderboard who stands on the leaderboard that somebody sees
@ConfigurationProperties("paceline.visibility")
record VisibilitySettings(@DefaultValue("EVERYONE") Policy leaderboard) {

    enum Policy {
        EVERYONE,
        /// The people of one's own unit, and those whose deals one sees.
        TEAM,
        /// Those whose deals one sees: oneself, and for who leads the people below.
        OWN
    }
}
