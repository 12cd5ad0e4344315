package io.paceline.gateway.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long a login lasts.
///
/// @param idle after which a session nobody uses ends
/// @param longest after which any session ends
/// @param attempt how long someone may take at the issuer's login page
/// @param refreshBefore the end of an access token another one is asked for
/// @param cached how long a token is used without looking whether another gateway has a newer one
/// @param sweptEvery how often sessions that ended by themselves are looked for
@ConfigurationProperties("paceline.gateway.login")
public record LoginSettings(
        Duration idle,
        Duration longest,
        Duration attempt,
        Duration refreshBefore,
        Duration cached,
        Duration sweptEvery) {}
