package io.paceline.gateway.login;

import java.util.UUID;

/// A login that is no more, with what is still to be said about it.
record EndedLogin(UUID id, String subject, String name, String address, HeldTokens tokens) {}
