/// Who may see and do what. [io.paceline.platform.access.Right] is the one table of roles and how
/// far each reaches; an endpoint names its right with [io.paceline.platform.access.Permit], takes
/// the caller's [io.paceline.platform.access.Reach] as an argument, and asks for nothing beyond it.
@NullMarked
package io.paceline.platform.access;

import org.jspecify.annotations.NullMarked;
