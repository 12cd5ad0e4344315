package io.paceline.platform.login;

import java.time.Clock;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Reads access tokens of the one issuer. Its keys are asked for when the first token comes, kept,
/// and asked for again when a token names a key that is not among them.
final class Tokens {

    private Tokens() {}

    static JwtDecoder of(LoginProperties properties, Clock clock) {
        return new SupplierJwtDecoder(() -> decoder(properties, clock));
    }

    private static JwtDecoder decoder(LoginProperties properties, Clock clock) {
        var decoder =
                NimbusJwtDecoder.withIssuerLocation(properties.issuer())
                        .jwsAlgorithms(accepted ->
                                properties.algorithms().stream()
                                        .map(SignatureAlgorithm::from)
                                        .forEach(accepted::add))
                        .validateType(false) // TokenRules says which type, in plain words.
                        .build();
        decoder.setJwtValidator(TokenRules.of(properties.issuer(), properties.audience()));
        return new RememberedTokens(decoder, clock);
    }
}
