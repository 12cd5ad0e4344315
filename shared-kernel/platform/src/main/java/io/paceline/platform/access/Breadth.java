package io.paceline.platform.access;

/// How far a right reaches for a role.
public enum Breadth {
    /// The member's own facts.
    OWN,
    /// Those of the people below the member in the line of management, at the date of the fact.
    TEAM,
    /// Those of the people who sat below the granted unit at the date of the fact.
    UNIT,
    /// Everything, for who has the role in the whole organisation; a role in one unit gives
    /// nothing.
    WHOLE,
    /// Everything, also with a role in one unit.
    ALL
}
