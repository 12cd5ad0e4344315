/// Clients, signing keys and what is said in a token.
@NullMarked
package io.paceline.issuer.token;

import org.jspecify.annotations.NullMarked;
