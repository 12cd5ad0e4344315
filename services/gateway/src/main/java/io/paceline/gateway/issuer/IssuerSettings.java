package io.paceline.gateway.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// The issuer and the gateway's place with it.
///
/// @param uri the issuer's name, and where its configuration is found
/// @param audience whom access tokens must be for
/// @param algorithms with which tokens may be signed
/// @param skew by which clocks may differ
/// @param silence how long the issuer may take to answer
@ConfigurationProperties("paceline.gateway.issuer")
public record IssuerSettings(
        URI uri,
        String clientId,
        String clientSecret,
        String audience,
        Set<SignatureAlgorithm> algorithms,
        Duration skew,
        Duration silence) {

    public IssuerSettings {
        algorithms = Set.copyOf(algorithms);
    }

    /// The secret stays out of logs.
    @Override
    public String toString() {
        return clientId + " at " + uri;
    }
}
