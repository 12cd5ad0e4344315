/// The login page, who may log in, and the pause after wrong passwords.
@NullMarked
package io.paceline.issuer.login;

import org.jspecify.annotations.NullMarked;
