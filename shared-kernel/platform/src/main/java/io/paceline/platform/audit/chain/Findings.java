package io.paceline.platform.audit.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a verification has found so far, of which a bounded number is kept.
final class Findings {

    static final int MOST = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private long all;

    void add(Finding finding) {
        all++;
        if (kept.size() < MOST) {
            kept.add(finding);
        }
    }

    void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    long all() {
        return all;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
