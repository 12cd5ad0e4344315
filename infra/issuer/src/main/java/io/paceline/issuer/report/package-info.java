/// Tells the audit log of failed logins.
@NullMarked
package io.paceline.issuer.report;

import org.jspecify.annotations.NullMarked;
