package io.paceline.gateway.issuer;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// Checks id tokens, with the same keys and algorithms as access tokens.
@Component
public class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final Issuer issuer;
    private final IssuerSettings settings;

    IdTokens(Issuer issuer, IssuerSettings settings) {
        this.issuer = issuer;
        this.settings = settings;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        var validator = new OidcIdTokenValidator(client);
        validator.setClockSkew(settings.skew());
        var decoder =
                NimbusJwtDecoder.withJwkSource(issuer.known().keys())
                        .jwsAlgorithms(allowed -> allowed.addAll(settings.algorithms()))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(settings.skew()), validator));
        return decoder;
    }
}
