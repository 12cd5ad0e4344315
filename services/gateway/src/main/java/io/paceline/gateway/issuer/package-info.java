/// The OpenID Connect issuer as the gateway sees it: where it is, its keys, its tokens.
@NullMarked
package io.paceline.gateway.issuer;

import org.jspecify.annotations.NullMarked;
