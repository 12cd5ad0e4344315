package io.paceline.platform.imports;

import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.web.json.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/// For services that have a kind of file to import.
@AutoConfiguration(afterName = "io.paceline.platform.web.WebAutoConfiguration")
@ConditionalOnBean(ImportKind.class)
@EnableScheduling
class ImportsAutoConfiguration {

    private final Clock clock;

    ImportsAutoConfiguration(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    ImportJobs importJobs(JdbcClient jdbc) {
        return new ImportJobs(jdbc);
    }

    @Bean
    ImportFaults importFaults(JdbcClient jdbc) {
        return new ImportFaults(jdbc);
    }

    /// `paceline.imports.silence`: after how long without a sign of life a job counts as lost.
    @Bean(destroyMethod = "stop")
    ImportQueue importQueue(
            ImportJobs jobs,
            ImportFaults faults,
            PlatformTransactionManager transactions,
            AuditTrail trail,
            @Value("${paceline.imports.silence:15s}") Duration silence) {
        var runImport = new RunImport(jobs, faults, transactions, clock);
        return new ImportQueue(runImport, jobs, trail, clock, silence);
    }

    @Bean
    ImportController importController(
            @Value("${spring.application.name}") String service,
            List<ImportKind<?>> kinds,
            StrictJson json,
            ImportJobs jobs,
            ImportQueue queue,
            AuditTrail trail) {
        return new ImportController(
                service, kinds, new ReceiveImport(json, jobs, queue, trail, clock), jobs);
    }

    @Bean
    ImportJobController importJobController(
            List<ImportKind<?>> kinds, ImportJobs jobs, ImportFaults faults) {
        return new ImportJobController(kinds, jobs, faults);
    }
}
