package io.paceline.release;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version of Semantic Versioning 2.0.0, whose precedence (section 11) this is. Build metadata
/// makes no difference; left out minor and patch numbers are zero.
record SemanticVersion(List<BigInteger> numbers, List<String> preRelease)
        implements Comparable<SemanticVersion> {

    private static final Pattern FORM =
            Pattern.compile(
                    "[v=]?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static SemanticVersion parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'%s' is no semantic version".formatted(text));
        }
        var preRelease = form.group(4);
        return new SemanticVersion(
                List.of(number(form.group(1)), number(form.group(2)), number(form.group(3))),
                preRelease == null ? List.of() : Arrays.asList(preRelease.split("\\.")));
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        for (int i = 0; i < numbers.size(); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return comparePreRelease(preRelease, other.preRelease);
    }

    private static int comparePreRelease(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareIdentifier(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareIdentifier(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        boolean otherNumber = NUMBER.matcher(other).matches();
        return number && otherNumber
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : number != otherNumber
                        ? Boolean.compare(otherNumber, number)
                        : Comparator.<String>naturalOrder().compare(one, other);
    }
}
