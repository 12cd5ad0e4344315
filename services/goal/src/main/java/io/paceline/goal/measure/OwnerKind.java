package io.paceline.goal.measure;

public enum OwnerKind {
    MEMBER,
    UNIT
}
