@NullMarked
package io.paceline.platform.approval;

import org.jspecify.annotations.NullMarked;
