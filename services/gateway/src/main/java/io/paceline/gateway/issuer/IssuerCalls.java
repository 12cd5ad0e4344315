package io.paceline.gateway.issuer;

import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/// How the issuer is called: over the same client as the services, whose trust in certificates it
/// shares, but with a patience of its own.
@Configuration(proxyBeanMethods = false)
class IssuerCalls {

    @Bean
    HttpComponentsClientHttpRequestFactory issuerRequests(
            CloseableHttpClient client, IssuerSettings settings) {
        var requests = new HttpComponentsClientHttpRequestFactory(client);
        requests.setConnectionRequestTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(settings.silence());
        return requests;
    }
}
