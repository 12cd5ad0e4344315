@NullMarked
package io.paceline.issuer;

import org.jspecify.annotations.NullMarked;
