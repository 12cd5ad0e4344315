/// The ways in which products reach customers.
@NullMarked
package io.paceline.deal.channel;

import org.jspecify.annotations.NullMarked;
