package io.paceline.gateway.issuer;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What an access token must say, beside being signed.
final class TokenRules {

    /// A token may not say where the key is that proves it, nor ask for rules of its own.
    private static final Set<String> REFUSED_HEADERS = Set.of("jku", "x5u", "jwk", "x5c", "crit");

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(IssuerSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                List.of(
                        new JwtTimestampValidator(settings.skew()),
                        new JwtIssuerValidator(settings.uri().toString()),
                        token ->
                                rule(
                                        token.getExpiresAt() != null && token.getSubject() != null,
                                        "It names no end or no subject"),
                        token ->
                                rule(
                                        token.getAudience() != null
                                                && token.getAudience()
                                                        .contains(settings.audience()),
                                        "It is for somebody else"),
                        token ->
                                rule(
                                        token.getHeaders().keySet().stream()
                                                .noneMatch(REFUSED_HEADERS::contains),
                                        "Its header says too much")));
    }

    private static OAuth2TokenValidatorResult rule(boolean kept, String otherwise) {
        return kept
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", otherwise, null));
    }
}
