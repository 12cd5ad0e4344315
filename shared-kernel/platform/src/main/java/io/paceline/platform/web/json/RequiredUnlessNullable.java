package io.paceline.platform.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Takes the compiler's word for what may be absent: a record component of a `@NullMarked` package
/// is required, primitives too, and its lists hold no nulls, unless it says `@Nullable`.
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        var given = super.findSetterInfo(config, annotated);
        return annotated instanceof AnnotatedParameter parameter && isRequired(parameter)
                ? given.withValueNulls(Nulls.FAIL, Nulls.FAIL)
                : given;
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        @Nullable Object owner = parameter.getOwner().getAnnotated();
        return owner instanceof Executable executable
                && Nullness.forParameter(executable.getParameters()[parameter.getIndex()])
                        == Nullness.NON_NULL;
    }
}
