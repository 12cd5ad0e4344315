package io.paceline.platform.web;

import io.paceline.platform.web.json.JsonConfiguration;
import io.paceline.platform.web.problem.ProblemConfiguration;
import io.paceline.platform.web.problem.Problems;
import io.paceline.platform.web.repeat.RepeatConfiguration;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Everything of this package, for each service that speaks HTTP.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebLimits.class)
@Import({
    JsonConfiguration.class,
    ProblemConfiguration.class,
    RepeatConfiguration.class,
    RevisionTag.class
})
class WebAutoConfiguration implements WebMvcConfigurer {

    /// After the filter that opens the trace, before all that reads a body.
    private static final int AFTER_TRACE = Ordered.HIGHEST_PRECEDENCE + 20;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
        resolvers.add(new PageArgument());
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebLimits limits, Problems problems) {
        var filter =
                new FilterRegistrationBean<>(
                        new BodyLimitFilter(
                                limits.json().toBytes(), limits.multipart().toBytes(), problems));
        filter.setOrder(AFTER_TRACE);
        return filter;
    }

    @Bean
    MultipartConfigElement multipartConfigElement(WebLimits limits) {
        return new MultipartConfigElement(
                "", limits.upload().toBytes(), limits.multipart().toBytes(), 0);
    }

    @Bean
    DescribeCommonParameters describeCommonParameters() {
        return new DescribeCommonParameters();
    }
}
