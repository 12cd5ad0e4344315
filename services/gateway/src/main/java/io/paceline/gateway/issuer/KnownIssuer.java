package io.paceline.gateway.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/// What the issuer says of itself.
///
/// @param client the gateway's registration, with the issuer's addresses
/// @param keys the issuer's public keys, as they are at any time
public record KnownIssuer(ClientRegistration client, JWKSource<SecurityContext> keys) {

    /// Where a browser logs out of the issuer.
    public Optional<String> logoutAddress() {
        return configured("end_session_endpoint");
    }

    Optional<String> revocationAddress() {
        return configured("revocation_endpoint");
    }

    private Optional<String> configured(String name) {
        return Optional.ofNullable(client.getProviderDetails().getConfigurationMetadata().get(name))
                .map(Object::toString);
    }
}
