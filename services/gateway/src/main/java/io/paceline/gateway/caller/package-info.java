/// Who calls, and how much each caller may take.
@NullMarked
package io.paceline.gateway.caller;

import org.jspecify.annotations.NullMarked;
