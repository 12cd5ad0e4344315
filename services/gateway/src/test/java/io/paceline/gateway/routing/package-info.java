@NullMarked
package io.paceline.gateway.routing;

import org.jspecify.annotations.NullMarked;
