package io.paceline.team.access;

import io.paceline.platform.web.Refusal;
import java.util.List;

/// 403: nobody changes their own access. So nobody raises themselves, and whoever takes access away
/// is left to give it back.
final class OwnAccess extends Refusal {

    private OwnAccess() {
        super(403, "own-access", "Nobody changes their own access", List.of());
    }

    static void check(String subject, String caller) {
        if (subject.equals(caller)) {
            throw new OwnAccess();
        }
    }
}
