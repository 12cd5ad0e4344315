package io.paceline.platform.audit;

import org.jspecify.annotations.Nullable;

/// What was done, or would have been.
///
/// @param action an event's wire name, a name given by the service, or the request
/// @param before JSON without secrets; absent where it is the state of the object's earlier entry
/// @param after JSON without secrets
record Deed(String action, AuditedObject object, @Nullable String before, @Nullable String after) {}
