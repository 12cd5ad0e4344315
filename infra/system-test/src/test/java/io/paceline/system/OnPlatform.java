package io.paceline.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test the one platform of this run, with real processes and the demonstration loaded.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(OnPlatform.Running.class)
@interface OnPlatform {

    final class Running implements ParameterResolver {

        private static final ExtensionContext.Namespace HERE =
                ExtensionContext.Namespace.create(OnPlatform.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Platform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            // The root store closes the platform after the last test.
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(Platform.class, _ -> Platform.start(), Platform.class);
        }
    }
}
