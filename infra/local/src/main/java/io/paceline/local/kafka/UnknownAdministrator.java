package io.paceline.local.kafka;

import io.paceline.local.CannotStart;

/// The data folder is older than Kafka's users, or its file of passwords was taken away.
final class UnknownAdministrator extends CannotStart {

    private static final long serialVersionUID = 1L;

    UnknownAdministrator() {
        super(
                "Kafka does not know its administrator: the data folder comes from a version without"
                        + " logins, or its secrets.properties is another one. Start with --reset.");
    }
}
