package io.paceline.issuer.report;

import io.paceline.issuer.IssuerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/// The issuer's own access token: good for nothing but reporting logins.
@Component
class OwnToken {

    static final String CLIENT = "paceline-issuer";

    private final JwtEncoder encoder;
    private final IssuerSettings settings;

    OwnToken(JwtEncoder encoder, IssuerSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    String at(Instant now) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(settings.uri().toString())
                        .audience(List.of(settings.audience()))
                        .subject(CLIENT)
                        .id(UUID.randomUUID().toString())
                        .issuedAt(now)
                        .notBefore(now)
                        .expiresAt(now.plus(Duration.ofMinutes(1)))
                        .claim("client_id", CLIENT)
                        .claim("gty", "client-credentials")
                        .claim("scope", "audit:write")
                        .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
