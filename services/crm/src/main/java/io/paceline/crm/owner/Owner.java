package io.paceline.crm.owner;

import java.util.UUID;

/// What customers need to know of a member.
record Owner(UUID id, String name) {}
