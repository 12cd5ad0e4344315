package io.paceline.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The properties by which a list can be sorted: `list(@Sortable({"-closeDate", "amount"})
/// PageRequest page)`. The first one is the default, a leading `-` makes that default descending;
/// callers may put `-` before each. Anything else in `sort` is refused with 400.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Sortable {

    String[] value();
}
