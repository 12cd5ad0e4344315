package io.paceline.platform.audit;

import io.micrometer.tracing.Tracer;
import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.audit.chain.ChainConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The log of who did what, for every service.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "io.paceline.platform.access.AccessAutoConfiguration",
            "io.paceline.platform.event.EventAutoConfiguration"
        })
@EnableScheduling
@Import(ChainConfiguration.class)
class AuditAutoConfiguration {

    /// After the filter that opens the trace, before all that may refuse.
    private static final int AFTER_TRACE = Ordered.HIGHEST_PRECEDENCE + 15;

    private final CurrentRequest requests = new CurrentRequest();

    @Bean
    AuditLog auditLog(JdbcClient jdbc) {
        return new AuditLog(jdbc);
    }

    @Bean
    AuditTrail auditTrail(AuditLog log, CurrentCaller callers, Clock clock) {
        return new AuditTrail(log, callers, requests, clock);
    }

    @Bean
    RecordCommand recordCommand(AuditLog log, CurrentCaller callers, Clock clock) {
        return new RecordCommand(log, callers, requests, clock);
    }

    @Bean(destroyMethod = "writeCounted")
    RecordRefusals recordRefusals(AuditLog log) {
        return new RecordRefusals(log);
    }

    @Bean
    FilterRegistrationBean<AuditRequests> auditRequests(
            RecordCommand commands,
            RecordRefusals refusals,
            ObjectProvider<RequestMappingHandlerMapping> endpoints,
            Tracer tracer,
            Clock clock) {
        var named = new Endpoints(() -> endpoints.stream().findFirst().orElseThrow());
        var filter =
                new FilterRegistrationBean<>(
                        new AuditRequests(requests, commands, refusals, named, tracer, clock));
        filter.setOrder(AFTER_TRACE);
        return filter;
    }

    @Bean
    AuditController auditController(
            JdbcClient jdbc,
            AuditTrail trail,
            @Value("${spring.application.name}") String service) {
        return new AuditController(new EntryList(jdbc), trail, service);
    }
}
