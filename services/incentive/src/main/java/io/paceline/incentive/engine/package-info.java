/// What a payee earns, as pure functions of plain Java: usable as a library, without the service.
@NullMarked
package io.paceline.incentive.engine;

import org.jspecify.annotations.NullMarked;
