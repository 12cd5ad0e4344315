/// Serves the web console from its resource jar.
@NullMarked
package io.paceline.gateway.console;

import org.jspecify.annotations.NullMarked;
