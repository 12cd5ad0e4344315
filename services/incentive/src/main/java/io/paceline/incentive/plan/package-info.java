/// Plans, their versions and components, and who is assigned to them from when.
@NullMarked
package io.paceline.incentive.plan;

import org.jspecify.annotations.NullMarked;
