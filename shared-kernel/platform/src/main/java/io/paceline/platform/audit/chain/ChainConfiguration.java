package io.paceline.platform.audit.chain;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.paceline.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sealing and verification.
@Configuration(proxyBeanMethods = false)
public class ChainConfiguration {

    @Bean
    SealEntries sealEntries(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new SealEntries(jdbc, new TransactionTemplate(transactions), clock);
    }

    /// `paceline.audit.longest-unsealed`: later than that, something keeps entries from being
    /// sealed.
    @Bean
    ChainController chainController(
            JdbcClient jdbc,
            Clock clock,
            AuditTrail trail,
            @Value("${spring.application.name}") String service,
            @Value("${paceline.audit.longest-unsealed:15m}") Duration longestUnsealed) {
        var blocks = new Blocks(jdbc);
        return new ChainController(
                blocks,
                new VerifyChain(blocks, new LoggedEntries(jdbc), clock, longestUnsealed),
                trail,
                service);
    }

    @Bean
    MeterBinder auditChain(JdbcClient jdbc, Clock clock) {
        return new ChainMetrics(new Blocks(jdbc), new LoggedEntries(jdbc), clock);
    }
}
