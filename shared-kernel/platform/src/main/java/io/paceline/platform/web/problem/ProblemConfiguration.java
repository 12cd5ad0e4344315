package io.paceline.platform.web.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Problems for controllers, filters and the container.
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

    @Bean
    Problems problems(
            JsonMapper json, ObjectProvider<MeterRegistry> meters, ObjectProvider<Tracer> tracer) {
        return new Problems(
                json, meters.getIfAvailable(SimpleMeterRegistry::new), new Traces(tracer));
    }
}
