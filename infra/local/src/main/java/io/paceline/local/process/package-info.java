@NullMarked
package io.paceline.local.process;

import org.jspecify.annotations.NullMarked;
