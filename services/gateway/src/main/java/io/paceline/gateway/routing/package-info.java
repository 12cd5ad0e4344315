/// The way to the services: routes as data, and for each route a rate limit, a body limit, a limit
/// on silence and a circuit breaker.
@NullMarked
package io.paceline.gateway.routing;

import org.jspecify.annotations.NullMarked;
