package io.paceline.gateway.login;

import io.paceline.gateway.issuer.Issuer;
import io.paceline.gateway.issuer.IssuerAway;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a browser goes to log out of the issuer, and to come back from there.
@Component
class IssuerLogout {

    private final Issuer issuer;

    IssuerLogout(Issuer issuer) {
        this.issuer = issuer;
    }

    /// Empty when the issuer knows no logout, or cannot be asked.
    Optional<String> address(EndedLogin login, HttpServletRequest request) {
        try {
            var known = issuer.known();
            var back = ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
            return known.logoutAddress()
                    .map(address ->
                            UriComponentsBuilder.fromUriString(address)
                                    .queryParam("client_id", known.client().getClientId())
                                    .queryParam("id_token_hint", login.tokens().idToken())
                                    .queryParam("post_logout_redirect_uri", back)
                                    .encode()
                                    .toUriString());
        } catch (IssuerAway away) {
            return Optional.empty();
        }
    }
}
