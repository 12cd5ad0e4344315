package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who proposed or decided.
///
/// @param memberId the member whom the user is; two users of one member are one person
public record Person(String subject, String name, @Nullable UUID memberId) {

    static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name(), caller.memberId());
    }

    boolean is(Caller caller) {
        return subject.equals(caller.subject())
                || (memberId != null && memberId.equals(caller.memberId()));
    }
}
