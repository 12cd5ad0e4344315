@NullMarked
package io.paceline.gateway.audit;

import org.jspecify.annotations.NullMarked;
