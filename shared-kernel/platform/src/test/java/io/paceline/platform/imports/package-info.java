@NullMarked
package io.paceline.platform.imports;

import org.jspecify.annotations.NullMarked;
