/// Whom the organisation sells to.
@NullMarked
package io.paceline.crm;

import org.jspecify.annotations.NullMarked;
