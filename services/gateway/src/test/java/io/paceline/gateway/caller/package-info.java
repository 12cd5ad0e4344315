@NullMarked
package io.paceline.gateway.caller;

import org.jspecify.annotations.NullMarked;
