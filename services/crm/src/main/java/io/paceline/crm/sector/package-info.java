/// The reference list of what customers do.
@NullMarked
package io.paceline.crm.sector;

import org.jspecify.annotations.NullMarked;
