package io.paceline.gateway.routing;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client towards the inside passes on what it is given: it follows no redirect, repeats
/// nothing, unpacks nothing and keeps no cookies. Where a certificate authority of our own is
/// configured it trusts that one and no other.
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    static final String TRUST = "inside";

    @Bean
    CloseableHttpClient serviceClient(GatewaySettings settings, SslBundles certificates) {
        long connectMillis = settings.connections().connectTimeout().toMillis();
        return HttpClients.custom()
                .setConnectionManager(pool(settings.connections(), certificates))
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(connectMillis, TimeUnit.MILLISECONDS)
                                .build())
                .evictIdleConnections(TimeValue.ofSeconds(15))
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager pool(
            GatewaySettings.Connections connections, SslBundles certificates) {
        var pool =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections.limit())
                        .setMaxConnPerRoute(connections.limit())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(
                                                connections.connectTimeout().toMillis(),
                                                TimeUnit.MILLISECONDS)
                                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                                        .build());
        if (certificates.getBundleNames().contains(TRUST)) {
            pool.setTlsSocketStrategy(
                    new DefaultClientTlsStrategy(certificates.getBundle(TRUST).createSslContext()));
        }
        return pool.build();
    }
}
