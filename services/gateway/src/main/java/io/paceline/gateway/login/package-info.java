/// Logging people in by the issuer, and keeping their sessions and tokens.
@NullMarked
package io.paceline.gateway.login;

import org.jspecify.annotations.NullMarked;
