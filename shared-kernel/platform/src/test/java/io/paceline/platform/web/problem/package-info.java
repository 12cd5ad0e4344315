@NullMarked
package io.paceline.platform.web.problem;

import org.jspecify.annotations.NullMarked;
