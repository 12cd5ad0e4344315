package io.paceline.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right that a caller needs for an endpoint. A service with an endpoint that lacks it does not
/// start. The endpoint still has to keep to the caller's [Reach].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
    Right value();
}
