package io.paceline.platform.web.repeat;

import io.paceline.platform.web.problem.Problems;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// For services with a database.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(JdbcClient.class)
@EnableScheduling
public class RepeatConfiguration {

    /// Behind login, so that a key belongs to its caller.
    private static final int AFTER_SECURITY = 10;

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Answers answers, PlatformTransactionManager transactions, Problems problems) {
        var commands = new RunOnce(answers, new TransactionTemplate(transactions));
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(commands, problems));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    Answers commandAnswers(JdbcClient jdbc) {
        return new JdbcAnswers(jdbc);
    }

    @Bean
    ForgetOldAnswers forgetOldAnswers(Answers answers, ObjectProvider<Clock> clock) {
        return new ForgetOldAnswers(answers, clock.getIfAvailable(Clock::systemUTC));
    }
}
