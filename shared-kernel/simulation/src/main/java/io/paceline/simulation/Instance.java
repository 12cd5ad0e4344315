package io.paceline.simulation;

import java.util.List;

/// A process of the service: its members live and die together.
record Instance(List<Member> members) {

    Instance {
        members = List.copyOf(members);
    }

    boolean hasCrashed() {
        return members.stream().anyMatch(Member::isDead);
    }

    void kill() {
        members.forEach(Member::kill);
    }
}
