/// The issuer of the local platform: OpenID Connect for demonstration users and clients. In
/// production any other issuer takes its place.
@NullMarked
package io.paceline.issuer;

import org.jspecify.annotations.NullMarked;
