@NullMarked
package io.paceline.gateway.access;

import org.jspecify.annotations.NullMarked;
