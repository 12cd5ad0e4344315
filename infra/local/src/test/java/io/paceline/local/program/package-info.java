@NullMarked
package io.paceline.local.program;

import org.jspecify.annotations.NullMarked;
