@NullMarked
package io.paceline.local.postgres;

import org.jspecify.annotations.NullMarked;
