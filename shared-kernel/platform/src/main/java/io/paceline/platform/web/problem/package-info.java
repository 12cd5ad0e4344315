/// Turns every failure into one RFC 9457 problem.
@NullMarked
package io.paceline.platform.web.problem;

import org.jspecify.annotations.NullMarked;
