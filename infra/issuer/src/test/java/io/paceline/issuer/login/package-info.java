@NullMarked
package io.paceline.issuer.login;

import org.jspecify.annotations.NullMarked;
