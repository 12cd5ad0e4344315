@NullMarked
package io.paceline.platform.audit.chain;

import org.jspecify.annotations.NullMarked;
