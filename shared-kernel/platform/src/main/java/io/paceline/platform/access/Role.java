package io.paceline.platform.access;

/// What a person is to the organisation. The first two follow from the team's hierarchy and are
/// never granted; the others are granted by team, for a unit or for the whole organisation.
public enum Role {
    /// Whoever team knows as a member: sees their own.
    MEMBER,
    /// Whoever has reports, or heads a unit.
    MANAGER,
    /// Leads a unit: its people's deals and targets, not their pay.
    DIRECTOR,
    /// Designs and runs the plans by which people are paid.
    COMPENSATION,
    /// Controls what is paid, and reads the audit.
    FINANCE,
    /// Imports, integrates and runs; sees neither deals nor targets nor pay.
    OPERATOR;

    /// Whether a grant can give this role.
    public boolean isGranted() {
        return this != MEMBER && this != MANAGER;
    }

    Allowance own() {
        return new Allowance(this, Breadth.OWN);
    }

    Allowance team() {
        return new Allowance(this, Breadth.TEAM);
    }

    Allowance unit() {
        return new Allowance(this, Breadth.UNIT);
    }

    Allowance whole() {
        return new Allowance(this, Breadth.WHOLE);
    }

    Allowance all() {
        return new Allowance(this, Breadth.ALL);
    }
}
