/// What happened at the doors: logins, failures and ends of sessions, as the login services report.
@NullMarked
package io.paceline.team.login;

import org.jspecify.annotations.NullMarked;
