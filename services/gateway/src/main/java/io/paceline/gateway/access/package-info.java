/// Which requests need what before they get through.
@NullMarked
package io.paceline.gateway.access;

import org.jspecify.annotations.NullMarked;
