@NullMarked
package io.paceline.platform.imports.xlsx;

import org.jspecify.annotations.NullMarked;
