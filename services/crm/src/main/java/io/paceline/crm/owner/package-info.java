/// The members who look after customers, as the team service tells of them.
@NullMarked
package io.paceline.crm.owner;

import org.jspecify.annotations.NullMarked;
