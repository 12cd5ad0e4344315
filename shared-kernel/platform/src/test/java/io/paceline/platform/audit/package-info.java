@NullMarked
package io.paceline.platform.audit;

import org.jspecify.annotations.NullMarked;
