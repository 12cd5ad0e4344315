package io.paceline.gateway.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The configured issuer. It is asked who it is when that is first needed, so that the gateway
/// starts without it.
@Component
public class Issuer implements ClientRegistrationRepository {

    public static final String REGISTRATION = "paceline";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(4);
    private static final Duration LEAST_BETWEEN_KEY_CALLS = Duration.ofSeconds(5);

    private final IssuerSettings settings;
    private final RestClient calls;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable KnownIssuer known;
    private volatile Instant askAgainAt = Instant.EPOCH;

    Issuer(
            IssuerSettings settings,
            HttpComponentsClientHttpRequestFactory issuerRequests,
            Clock clock) {
        this.settings = settings;
        this.calls = RestClient.builder().requestFactory(issuerRequests).build();
        this.clock = clock;
    }

    /// Asks it once, at the first need.
    ///
    /// @throws IssuerAway when it has not said who it is and does not answer
    public KnownIssuer known() {
        var before = known;
        if (before != null) {
            return before;
        }
        refuseDuringPause();
        asking.lock();
        try {
            var asked = known;
            if (asked == null) {
                refuseDuringPause();
                asked = ask();
                known = asked;
            }
            return asked;
        } finally {
            asking.unlock();
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return REGISTRATION.equals(id) ? known().client() : null;
    }

    /// For a moment nobody else waits for an issuer that has just not answered.
    IssuerAway away(Exception failure) {
        askAgainAt = clock.instant().plus(PAUSE);
        return new IssuerAway("The issuer did not answer", failure);
    }

    void refuseDuringPause() {
        if (clock.instant().isBefore(askAgainAt)) {
            throw new IssuerAway("The issuer did not answer a moment ago");
        }
    }

    private KnownIssuer ask() {
        try {
            var address = withoutSlash(settings.uri()) + "/.well-known/openid-configuration";
            Map<String, Object> configuration =
                    calls.get()
                            .uri(URI.create(address))
                            .retrieve()
                            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return known(Objects.requireNonNull(configuration));
        } catch (RestClientException | IllegalArgumentException | NullPointerException failure) {
            throw away(failure);
        }
    }

    private KnownIssuer known(Map<String, Object> configuration) {
        if (!settings.uri().toString().equals(configuration.get("issuer"))) {
            throw new IllegalArgumentException(
                    "%s calls itself %s".formatted(settings.uri(), configuration.get("issuer")));
        }
        var client =
                ClientRegistrations.fromOidcConfiguration(configuration)
                        .registrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/callback")
                        .scope("openid", "profile")
                        // The id token says all that is shown.
                        .userInfoUri(null)
                        .userNameAttributeName("sub")
                        .build();
        return new KnownIssuer(client, keys(configuration));
    }

    private JWKSource<SecurityContext> keys(Map<String, Object> configuration) {
        return JWKSourceBuilder.<SecurityContext>create(
                        url(String.valueOf(configuration.get("jwks_uri"))), this::retrieve)
                .rateLimited(LEAST_BETWEEN_KEY_CALLS.toMillis())
                .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                .build();
    }

    private Resource retrieve(URL address) throws IOException {
        try {
            var body =
                    calls.get().uri(URI.create(address.toString())).retrieve().body(String.class);
            return new Resource(Objects.requireNonNullElse(body, ""), "application/json");
        } catch (RestClientException failure) {
            throw new IOException(failure);
        }
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
