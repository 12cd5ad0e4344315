/// What the team service publishes about people.
@NullMarked
package io.paceline.contracts.member;

import org.jspecify.annotations.NullMarked;
