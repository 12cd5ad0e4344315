package io.paceline.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// No field of type `double` or `float`.
final class HaveNoFloatingPoint extends ArchCondition<JavaClass> {

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    HaveNoFloatingPoint() {
        super("have no floating point fields");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
                .filter(field -> FLOATING.contains(field.getRawType().getName()))
                .forEach(field ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        field, field.getFullName() + " is floating point")));
    }
}
