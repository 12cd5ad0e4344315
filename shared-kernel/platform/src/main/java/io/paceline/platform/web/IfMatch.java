package io.paceline.platform.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The revision (`long`) that the caller changes, from the header `If-Match: "3"`. A missing header
/// is refused with 428, anything but one strong tag with 400, `*` too: the caller has to have seen
/// what it changes.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        required = true,
        description = "The revision that is changed, as its strong entity tag",
        example = "\"3\"")
public @interface IfMatch {}
