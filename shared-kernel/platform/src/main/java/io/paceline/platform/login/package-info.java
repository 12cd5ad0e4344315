/// Who calls: reads the access token, completes it by the roles and the hierarchy that team tells,
/// and lets in whom the endpoint's right admits.
@NullMarked
package io.paceline.platform.login;

import org.jspecify.annotations.NullMarked;
