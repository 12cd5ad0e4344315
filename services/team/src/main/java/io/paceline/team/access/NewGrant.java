package io.paceline.team.access;

/// A role that somebody shall get, as it waits for approval.
record NewGrant(String subject, Seat seat, String reason) {}
