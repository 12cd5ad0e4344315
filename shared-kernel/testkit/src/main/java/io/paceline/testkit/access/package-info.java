/// Walks every endpoint of a service with every role, and holds what happens against the table in
/// `docs/security.md`.
@NullMarked
package io.paceline.testkit.access;

import org.jspecify.annotations.NullMarked;
