package io.paceline.local;

/// The data folder is older than the logins, or its file of passwords was taken away.
public final class UnknownAdministrator extends CannotStart {

    private static final long serialVersionUID = 1L;

    public UnknownAdministrator(String part) {
        super(
                """
                %s does not know its administrator's password: the data folder comes from a version \
                without logins, or its secrets.properties is not the one it was made with.
                Start with --reset, which makes new data and new passwords.\
                """
                        .formatted(part));
    }
}
