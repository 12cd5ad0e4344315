/// Who can be paid, and the lock that every change of a payee's pay takes.
@NullMarked
package io.paceline.incentive.payee;

import org.jspecify.annotations.NullMarked;
