/// Tells the audit log of logins, logouts and failures.
@NullMarked
package io.paceline.gateway.audit;

import org.jspecify.annotations.NullMarked;
