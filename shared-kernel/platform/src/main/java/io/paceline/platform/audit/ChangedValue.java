package io.paceline.platform.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A property that differs.
///
/// @param field empty where the whole is not an object
/// @param before JSON; absent where there was none, or where it is not known
/// @param after JSON; absent where there is none any more
record ChangedValue(String field, @Nullable Object before, @Nullable Object after) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<ChangedValue> between(@Nullable String before, @Nullable String after) {
        var old = tree(before);
        var now = tree(after);
        if (!isObjectOrMissing(old) || !isObjectOrMissing(now)) {
            return List.of(new ChangedValue("", present(old), present(now)));
        }
        var fields = new LinkedHashSet<>(now.propertyNames());
        fields.addAll(old.propertyNames());
        return fields.stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new ChangedValue(field, old.get(field), now.get(field)))
                .toList();
    }

    private static boolean isObjectOrMissing(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static JsonNode tree(@Nullable String json) {
        return json == null ? MissingNode.getInstance() : JSON.readTree(json);
    }

    private static @Nullable Object present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
