package io.paceline.issuer.token;

import io.paceline.issuer.IssuerSettings;
import io.paceline.issuer.IssuerSettings.Person;
import io.paceline.issuer.login.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What tokens say. An access token is for the platform alone and has the form of RFC 9068; it
/// names no role, since roles are granted in the platform.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private final Users users;
    private final String audience;

    TokenClaims(Users users, IssuerSettings settings) {
        this.users = users;
        this.audience = settings.audience();
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(ACCESS_TOKEN_TYPE);
            // The stored authorization is read back with types that its reader allows: this one is.
            claims.audience(new ArrayList<>(List.of(audience)));
            claims.claim("client_id", context.getRegisteredClient().getClientId());
            claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                    context.getAuthorizationGrantType())) {
                claims.claim("gty", "client-credentials");
            } else {
                addPerson(context, claims);
            }
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            addPerson(context, claims);
        }
    }

    private void addPerson(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        users.find(principal.getName()).ifPresent(person -> add(person, claims));
    }

    private static void add(Person person, JwtClaimsSet.Builder claims) {
        claims.claim("name", person.name());
        if (person.employeeNumber() != null && !person.employeeNumber().isBlank()) {
            claims.claim("employee_number", person.employeeNumber());
        }
    }
}
