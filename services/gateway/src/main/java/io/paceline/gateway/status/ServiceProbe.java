package io.paceline.gateway.status;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.stereotype.Component;

/// Asks a service whether it is ready.
@Component
class ServiceProbe {

    static final long SILENCE_MILLIS = 1_000;

    enum Health {
        UP,
        /// It answers, but is not ready to work.
        NOT_READY,
        DOWN
    }

    private final CloseableHttpClient client;

    ServiceProbe(CloseableHttpClient client) {
        this.client = client;
    }

    Health ask(URI service) {
        var question = new HttpGet(service.resolve("/actuator/health/readiness"));
        question.setConfig(
                RequestConfig.custom()
                        .setResponseTimeout(SILENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .build());
        try {
            return client.execute(
                    question, answer -> answer.getCode() == 200 ? Health.UP : Health.NOT_READY);
        } catch (IOException unreachable) {
            return Health.DOWN;
        }
    }
}
