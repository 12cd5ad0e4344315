package io.paceline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The passwords of this machine's platform: made at the first start, kept in the data folder for
/// its owner alone, never part of the repository.
public final class Secrets {

    private static final int BYTES = 24;

    // Of people, who type them: 16 of 32 signs that are not mistaken for each other, 80 bits.
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Secrets in(Folders folders) {
        return new Secrets(folders.secrets());
    }

    /// A password that programs use; the same at every start.
    public String of(String name) {
        return of(name, this::random);
    }

    /// A password that a person types into a login form.
    public String ofPerson(String name) {
        return of("login." + name, this::typeable);
    }

    private synchronized String of(String name, Supplier<String> maker) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = maker.get();
        values.setProperty(name, made);
        save();
        return made;
    }

    private String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String typeable() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        var group = new StringBuilder();
        for (int i = 0; i < GROUP_LENGTH; i++) {
            group.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return group.toString();
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                values.store(out, "made by infra/local/start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
