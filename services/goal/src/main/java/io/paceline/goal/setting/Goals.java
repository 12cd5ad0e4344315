package io.paceline.goal.setting;

import io.paceline.platform.access.Reach;
import io.paceline.platform.web.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All goals.
public interface Goals {

    /// What a list is narrowed down to; absent means any.
    record Filter(
            @Nullable UUID ownerId,
            @Nullable String period,
            @Nullable UUID parentId,
            @Nullable GoalStatus status,
            @Nullable String metric) {}

    Optional<Goal> find(UUID id);

    /// A goal and all beneath it, parents before children.
    List<Goal> tree(UUID id);

    /// The direct children.
    List<Goal> children(UUID id);

    /// Those that are or were active, and so have an attainment.
    List<Goal> measured();

    List<Goal> list(Filter filter, Reach reach, PageRequest page);

    void add(Collection<Goal> drafts);

    void change(Collection<Goal> changed);

    void remove(Collection<UUID> drafts);
}
