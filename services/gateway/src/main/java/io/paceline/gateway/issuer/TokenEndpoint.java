package io.paceline.gateway.issuer;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks the issuer for tokens, and tells it which are no longer wanted.
@Component
public class TokenEndpoint {

    private static final System.Logger LOG = System.getLogger(TokenEndpoint.class.getName());

    private final Issuer issuer;
    private final RestClient calls;
    private final RestClientAuthorizationCodeTokenResponseClient codes;
    private final RestClientRefreshTokenTokenResponseClient refreshes;
    private final RestClientClientCredentialsTokenResponseClient own;

    TokenEndpoint(Issuer issuer, HttpComponentsClientHttpRequestFactory issuerRequests) {
        this.issuer = issuer;
        calls = RestClient.builder().requestFactory(issuerRequests).build();
        var tokens = TokenCalls.over(issuerRequests);
        codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(tokens);
        refreshes = new RestClientRefreshTokenTokenResponseClient();
        refreshes.setRestClient(tokens);
        own = new RestClientClientCredentialsTokenResponseClient();
        own.setRestClient(tokens);
    }

    /// For the callback of a login.
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        return codes;
    }

    /// Gets the next access token of a login.
    ///
    /// @throws RefreshRefused when the issuer gives no more
    /// @throws IssuerAway when it gives no answer
    public IssuedTokens refresh(String refreshToken) {
        var now = Instant.EPOCH;
        var request =
                new OAuth2RefreshTokenGrantRequest(
                        issuer.known().client(),
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                "expired",
                                now,
                                now.plusMillis(1)),
                        new OAuth2RefreshToken(refreshToken, now));
        return issued(ask(refreshes, request));
    }

    /// A token of the gateway itself.
    public IssuedTokens own(String scope) {
        var client =
                ClientRegistration.withClientRegistration(issuer.known().client())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(Set.of(scope))
                        .build();
        return issued(ask(own, new OAuth2ClientCredentialsGrantRequest(client)));
    }

    /// Best effort: a token that could not be revoked is forgotten here and ends by itself.
    public void revoke(String refreshToken) {
        try {
            var client = issuer.known().client();
            issuer.known()
                    .revocationAddress()
                    .ifPresent(address -> revoke(address, client, refreshToken));
        } catch (IssuerAway | RestClientException failure) {
            LOG.log(System.Logger.Level.INFO, "A token was not revoked", failure);
        }
    }

    private void revoke(String address, ClientRegistration client, String refreshToken) {
        issuer.refuseDuringPause();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refreshToken);
        form.add("token_type_hint", "refresh_token");
        calls.post()
                .uri(address)
                .headers(headers ->
                        headers.setBasicAuth(client.getClientId(), client.getClientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private <
                    T extends
                            org.springframework.security.oauth2.client.endpoint
                                            .AbstractOAuth2AuthorizationGrantRequest>
            OAuth2AccessTokenResponse ask(OAuth2AccessTokenResponseClient<T> client, T request) {
        issuer.refuseDuringPause();
        try {
            return client.getTokenResponse(request);
        } catch (OAuth2AuthorizationException failure) {
            throw switch (failure.getError().getErrorCode()) {
                case "invalid_grant", "invalid_client", "unauthorized_client", "invalid_scope" ->
                        new RefreshRefused(failure);
                default -> issuer.away(failure);
            };
        }
    }

    private static IssuedTokens issued(OAuth2AccessTokenResponse answer) {
        var access = answer.getAccessToken();
        var refresh = answer.getRefreshToken();
        return new IssuedTokens(
                access.getTokenValue(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue(),
                text(answer.getAdditionalParameters().get("id_token")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
