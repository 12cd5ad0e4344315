package io.paceline.platform.web.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// One mapper to write with, which services may inject, and a strict one that reads what callers
/// send.
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer pacelineJson() {
        return builder ->
                builder.addModule(exactDecimals())
                        .changeDefaultVisibility(
                                methods -> methods.withIsGetterVisibility(Visibility.NONE))
                        .changeDefaultPropertyInclusion(inclusion ->
                                inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(strict(json));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies(StrictJson json) {
        return converters -> {
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
            // At the end, so that JSON stays what a caller without preference gets.
            var table = PageTable.mapper(json.mapper());
            converters.configureMessageConvertersList(list -> {
                list.add(new PageCsv(table));
                list.add(new PageXlsx(table));
            });
        };
    }

    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .addModule(
                        new SimpleModule("text").addDeserializer(String.class, new StorableText()))
                .annotationIntrospector(new RequiredUnlessNullable())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static SimpleModule exactDecimals() {
        return new SimpleModule("decimals")
                .addSerializer(BigDecimal.class, new Decimals.Writer())
                .addDeserializer(BigDecimal.class, new Decimals.Reader());
    }
}
