@NullMarked
package io.paceline.gateway.deployment;

import org.jspecify.annotations.NullMarked;
