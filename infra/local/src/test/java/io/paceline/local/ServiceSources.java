package io.paceline.local;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the services read and publish, found in their sources: a consumer names its topics as
/// `Topic.DEAL`, and a type of event begins with its topic, as `EventType.DEAL_WON` does.
final class ServiceSources {

    private static final Set<String> READ_BY_THE_PLATFORM =
            topics(Stream.of("MEMBER", "UNIT", "ACCESS"));
    private static final Pattern TOPIC = Pattern.compile("\\bTopic\\.([A-Z]+)");
    private static final Pattern TYPE = Pattern.compile("\\bEventType\\.([A-Z]+)_");

    static final Map<String, Set<String>> READ =
            each(
                    source ->
                            source.contains("implements EventConsumer")
                                    ? found(TOPIC, source)
                                    : Stream.empty(),
                    READ_BY_THE_PLATFORM);

    static final Map<String, Set<String>> PUBLISHED = each(source -> found(TYPE, source), Set.of());

    private ServiceSources() {}

    private static Map<String, Set<String>> each(
            Function<String, Stream<String>> reader, Set<String> always) {
        var all = new TreeMap<String, Set<String>>();
        for (var service : Service.values()) {
            if (service.readsTopics()) {
                var topics =
                        new HashSet<>(topics(sources(service.label()).stream().flatMap(reader)));
                topics.addAll(always);
                all.put(service.label(), topics);
            }
        }
        return all;
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1));
    }

    private static Set<String> topics(Stream<String> names) {
        return names.map(name -> "paceline." + name.toLowerCase(Locale.ROOT) + ".v1")
                .collect(toUnmodifiableSet());
    }

    private static List<String> sources(String service) {
        var folder = Folders.repositoryHere().resolve("services/" + service + "/src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ServiceSources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
