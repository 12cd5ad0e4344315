package io.paceline.platform.login;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What an access token has to be beside well signed: RFC 9068 and RFC 8725.
final class TokenRules {

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");

    /// Headers by which a token would bring its own key, or more than we understand.
    private static final List<String> NEVER = List.of("jku", "x5u", "jwk", "x5c", "crit");

    private TokenRules() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                rule(
                        "The token is not an access token",
                        token -> isAccessToken(token.getHeaders().get("typ"))),
                rule(
                        "The token brings its own key",
                        token -> NEVER.stream().noneMatch(token.getHeaders()::containsKey)),
                rule(
                        "The token is not meant for " + audience,
                        token ->
                                token.getAudience() != null
                                        && token.getAudience().contains(audience)),
                rule(
                        "The token lacks its subject or its end",
                        token -> token.getSubject() != null && token.getExpiresAt() != null));
    }

    private static boolean isAccessToken(@Nullable Object type) {
        return type != null && ACCESS_TOKEN.contains(type.toString().toLowerCase(Locale.ROOT));
    }

    private static OAuth2TokenValidator<Jwt> rule(String broken, Predicate<Jwt> holds) {
        var error = new OAuth2Error("invalid_token", broken, null);
        return token ->
                holds.test(token)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(error);
    }
}
