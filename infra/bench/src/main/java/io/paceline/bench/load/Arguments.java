package io.paceline.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a command line: what to do, and options such as `--rate 20`.
public final class Arguments {

    private static final String MARK = "--";

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Arguments() {}

    public static Arguments of(String... given) {
        var arguments = new Arguments();
        for (int i = 0; i < given.length; i++) {
            if (!given[i].startsWith(MARK)) {
                arguments.words.add(given[i]);
            } else if (i + 1 == given.length || given[i + 1].startsWith(MARK)) {
                arguments.options.put(given[i], "");
            } else {
                arguments.options.put(given[i], given[++i]);
            }
        }
        return arguments;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public boolean has(String option) {
        asked.add(option);
        return options.containsKey(option);
    }

    public String text(String option, String usual) {
        asked.add(option);
        return options.getOrDefault(option, usual);
    }

    /// A whole number.
    ///
    /// @throws IllegalArgumentException when it is given and not a whole number from 1
    public int number(String option, int usual) {
        return numbers(option, List.of(usual)).getFirst();
    }

    public List<Integer> numbers(String option, List<Integer> usual) {
        var text =
                text(option, usual.stream().map(Object::toString).collect(Collectors.joining(",")));
        return Arrays.stream(text.split(",", -1)).map(each -> number(option, each)).toList();
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "%s takes whole numbers from 1, not \"%s\"".formatted(option, text));
        }
        return Integer.parseInt(text);
    }

    /// Nothing that was given is passed over in silence.
    public void requireAllAsked() {
        var unknown = new ArrayList<>(options.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown options: " + String.join(", ", unknown));
        }
    }
}
