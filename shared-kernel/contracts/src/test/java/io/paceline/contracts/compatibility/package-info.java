@NullMarked
package io.paceline.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
