@NullMarked
package io.paceline.gateway.login;

import org.jspecify.annotations.NullMarked;
