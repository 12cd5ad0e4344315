/// Sends malformed requests to every endpoint of a service, seeded, and holds that each is refused
/// and nothing has changed.
@NullMarked
package io.paceline.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
