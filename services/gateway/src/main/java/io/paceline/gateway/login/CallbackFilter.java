package io.paceline.gateway.login;

import io.paceline.gateway.issuer.IdTokens;
import io.paceline.gateway.issuer.Issuer;
import io.paceline.gateway.issuer.TokenEndpoint;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// The way back from the issuer. Whoever comes in gets another session id and another CSRF token
/// than they had before.
@Configuration(proxyBeanMethods = false)
class CallbackFilter {

    static final String PATH = "/login/callback";

    @Bean
    OAuth2LoginAuthenticationFilter callback(
            Issuer issuer,
            TokenEndpoint tokens,
            IdTokens idTokens,
            Attempts attempts,
            LoginSucceeded succeeded,
            LoginFailed failed,
            CsrfTokenRepository csrfTokens) {
        var proof =
                new OidcAuthorizationCodeAuthenticationProvider(
                        tokens.codes(), new OidcUserService());
        proof.setJwtDecoderFactory(idTokens);
        var filter = new OAuth2LoginAuthenticationFilter(issuer, new FreshTokens(), PATH);
        filter.setAuthenticationManager(new ProviderManager(proof));
        filter.setAuthorizationRequestRepository(attempts);
        filter.setAuthenticationSuccessHandler(succeeded);
        filter.setAuthenticationFailureHandler(failed);
        filter.setSessionAuthenticationStrategy(
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(csrfTokens))));
        return filter;
    }

    /// It works within the security chain only.
    @Bean
    FilterRegistrationBean<OAuth2LoginAuthenticationFilter> notByItself(
            OAuth2LoginAuthenticationFilter callback) {
        var registration = new FilterRegistrationBean<>(callback);
        registration.setEnabled(false);
        return registration;
    }
}
