@NullMarked
package io.paceline.local.connect;

import org.jspecify.annotations.NullMarked;
