package io.paceline.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who is known here, and to whom tokens are good.
///
/// @param uri the issuer's name in tokens and the address under which browsers find it
/// @param audience whom access tokens are for
/// @param gateways addresses of the gateway, without a slash at the end
/// @param machineScopes what the integration client may ask for, separated by blanks
@ConfigurationProperties("paceline.issuer")
public record IssuerSettings(
        URI uri,
        String audience,
        List<URI> gateways,
        List<Person> users,
        String machineScopes,
        Keys keys,
        Failures failures,
        @DefaultValue Tries tries) {

    public IssuerSettings {
        gateways = List.copyOf(gateways);
        users = List.copyOf(users);
    }

    /// A demonstration user.
    ///
    /// @param employeeNumber the external id of the member in the team service; absent for whoever
    ///   is no member
    public record Person(String subject, String name, @Nullable String employeeNumber) {}

    /// The life of signing keys.
    ///
    /// @param rotateAfter age at which the signing key is followed by a new one
    /// @param keptAfterRotation how long an old key is published; longer than any token lives
    public record Keys(Duration rotateAfter, Duration keptAfterRotation) {}

    /// Where failed logins are reported.
    ///
    /// @param to address of the team service, which keeps the log of logins
    /// @param every pause between two deliveries
    public record Failures(URI to, @DefaultValue("2s") Duration every) {}

    /// Wrong passwords before a pause, and the pause.
    ///
    /// @param perUserAndAddress tries of one user from one address
    /// @param perAddress tries of all users from one address
    /// @param perUser tries of one user from all addresses
    /// @param pause the first one; each further wrong password doubles it
    /// @param longestPause where the doubling ends
    /// @param remembered users and addresses known at the same time; the longest absent is
    ///   forgotten
    public record Tries(
            @DefaultValue("5") int perUserAndAddress,
            @DefaultValue("30") int perAddress,
            @DefaultValue("50") int perUser,
            @DefaultValue("30s") Duration pause,
            @DefaultValue("15m") Duration longestPause,
            @DefaultValue("20000") int remembered) {}
}
