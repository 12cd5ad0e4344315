package io.paceline.platform.access;

/// That a role has a right, and how far.
record Allowance(Role role, Breadth breadth) {}
