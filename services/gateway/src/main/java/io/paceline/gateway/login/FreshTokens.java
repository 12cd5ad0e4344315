package io.paceline.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Carries the tokens of a login from where they arrive to where they are stored, within one
/// request.
final class FreshTokens implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = FreshTokens.class.getName();

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, client);
    }

    static HeldTokens of(HttpServletRequest request, String idToken) {
        var client =
                (OAuth2AuthorizedClient) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
        var access = client.getAccessToken();
        var refresh = client.getRefreshToken();
        return new HeldTokens(
                access.getTokenValue(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue(),
                idToken);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {}
}
