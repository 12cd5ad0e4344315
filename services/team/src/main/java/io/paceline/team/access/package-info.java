/// Who uses the platform, with which roles: granted by two people, taken away by one, at once.
@NullMarked
package io.paceline.team.access;

import org.jspecify.annotations.NullMarked;
