@NullMarked
package io.paceline.gateway.console;

import org.jspecify.annotations.NullMarked;
