package io.paceline.gateway.routing;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client towards the services passes on what it is given: it follows no redirect, repeats
/// nothing, unpacks nothing and keeps no cookies.
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    @Bean
    CloseableHttpClient serviceClient(GatewaySettings settings) {
        var connections = settings.connections();
        long connectMillis = connections.connectTimeout().toMillis();
        var pool =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections.limit())
                        .setMaxConnPerRoute(connections.limit())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connectMillis, TimeUnit.MILLISECONDS)
                                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
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
}
