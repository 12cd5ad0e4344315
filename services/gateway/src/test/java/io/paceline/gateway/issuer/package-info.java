@NullMarked
package io.paceline.gateway.issuer;

import org.jspecify.annotations.NullMarked;
