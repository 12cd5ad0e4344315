/// What the gateway itself has to refuse, as RFC 9457 problems in plain words.
@NullMarked
package io.paceline.gateway.problem;

import org.jspecify.annotations.NullMarked;
