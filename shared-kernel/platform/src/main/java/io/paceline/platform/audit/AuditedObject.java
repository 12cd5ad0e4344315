package io.paceline.platform.audit;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry is about.
///
/// @param type the noun in the singular, as in events: `deal`, `pay-period`
/// @param revision of the object after the change; with it the entry holds the whole state
public record AuditedObject(@Nullable String type, @Nullable String id, @Nullable Long revision) {

    static final AuditedObject NONE = new AuditedObject(null, null, null);

    private static final int LONGEST_ID = 100;
    private static final Pattern THINGS = Pattern.compile("/api/[^/]+/([a-z-]+)(?:/\\{(\\w+)})?.*");

    public AuditedObject {
        if (id != null && id.length() > LONGEST_ID) {
            id = id.substring(0, LONGEST_ID);
        }
    }

    public static AuditedObject of(String type, Object id) {
        return new AuditedObject(type, id.toString(), null);
    }

    /// Reads it off a path like `/api/deal/deals/{id}/win`.
    static AuditedObject of(String template, Map<?, ?> variables) {
        var path = THINGS.matcher(template);
        if (!path.matches()) {
            return NONE;
        }
        var id = path.group(2) == null ? null : variables.get(path.group(2));
        return new AuditedObject(
                singular(path.group(1)), id == null ? null : Redaction.of(id.toString()), null);
    }

    private static String singular(String things) {
        var one = things.endsWith("ies") ? things.substring(0, things.length() - 3) + "y" : things;
        return (one.endsWith("s") ? one.substring(0, one.length() - 1) : one)
                .toLowerCase(Locale.ROOT);
    }
}
