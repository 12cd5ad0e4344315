/// Members and customers as other services' events tell of them.
@NullMarked
package io.paceline.deal.directory;

import org.jspecify.annotations.NullMarked;
