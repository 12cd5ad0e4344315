package io.paceline.deal.lifecycle;

import io.paceline.platform.access.Reach;

/// How far whoever gives a command sees deals, and whose deals the command may touch.
public record Authority(Reach seen, Reach written) {}
