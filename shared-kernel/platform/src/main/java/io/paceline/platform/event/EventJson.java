package io.paceline.platform.event;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one JSON form of events: decimals as plain strings, absent instead of null, unknown fields
/// ignored, since a later minor version may add some.
public final class EventJson {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .withConfigOverride(
                            BigDecimal.class,
                            decimals ->
                                    decimals.setFormat(
                                            JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .changeDefaultVisibility(
                            methods -> methods.withIsGetterVisibility(Visibility.NONE))
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    /// Reads what others have sent, whose numbers may be anything and whose fields may be missing.
    static final JsonMapper RECEIVED =
            MAPPER.rebuild()
                    .annotationIntrospector(new RequiredFields())
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(BigDecimal.class, new EventDecimal()))
                    .build();

    private EventJson() {}
}
