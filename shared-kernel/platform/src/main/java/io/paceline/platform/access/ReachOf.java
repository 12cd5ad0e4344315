package io.paceline.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// At an argument of type [Reach]: how far another right than the endpoint's own reaches, for
/// fields that not everybody sees. Where the caller lacks that right it reaches nothing.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ReachOf {
    Right value();
}
