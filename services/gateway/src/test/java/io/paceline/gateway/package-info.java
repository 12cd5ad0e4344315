@NullMarked
package io.paceline.gateway;

import org.jspecify.annotations.NullMarked;
