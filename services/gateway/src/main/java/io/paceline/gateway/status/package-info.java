/// Tells the console which services are well.
@NullMarked
package io.paceline.gateway.status;

import org.jspecify.annotations.NullMarked;
