package io.paceline.issuer.token;

import io.paceline.issuer.IssuerSettings;
import io.paceline.issuer.login.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.util.StringUtils;

/// The clients of the demonstration. A confidential one without a secret is not there.
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String GATEWAY = "paceline-gateway";
    static final String INTEGRATION = "integration";
    static final String SCRIPTS = "paceline-cli";

    private static final System.Logger LOG = System.getLogger(Clients.class.getName());

    @Bean
    RegisteredClientRepository registeredClients(IssuerSettings settings, Credentials secrets) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(scripts());
        addWithSecret(clients, secrets, gateway(settings.gateways()));
        addWithSecret(clients, secrets, integration(settings.machineScopes()));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static void addWithSecret(
            List<RegisteredClient> clients, Credentials secrets, RegisteredClient client) {
        secrets.secretHash(client.getClientId())
                .ifPresentOrElse(
                        hash ->
                                clients.add(
                                        RegisteredClient.from(client).clientSecret(hash).build()),
                        () ->
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "No secret: {0}",
                                        client.getClientId()));
    }

    /// People through the browser, and the gateway itself when it reports logins.
    private static RegisteredClient gateway(List<URI> addresses) {
        var client =
                client(GATEWAY)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .scope("audit:write");
        for (var address : addresses) {
            client.redirectUri(address + "/login/callback").postLogoutRedirectUri(address + "/");
        }
        return client.build();
    }

    private static RegisteredClient integration(String scopes) {
        return client(INTEGRATION)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(Set.of(StringUtils.tokenizeToStringArray(scopes, " "))))
                .build();
    }

    /// A script has no place for a secret; the port of its loopback address may be any.
    private static RegisteredClient scripts() {
        return client(SCRIPTS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
    }

    private static RegisteredClient.Builder client(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                                .accessTokenTimeToLive(Duration.ofMinutes(5))
                                .refreshTokenTimeToLive(Duration.ofHours(12))
                                .build());
    }
}
