/// Settings that every service starts from; any of them can be overridden by configuration.
@NullMarked
package io.paceline.platform.defaults;

import org.jspecify.annotations.NullMarked;
