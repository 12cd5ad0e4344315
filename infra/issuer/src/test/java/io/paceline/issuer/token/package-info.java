@NullMarked
package io.paceline.issuer.token;

import org.jspecify.annotations.NullMarked;
