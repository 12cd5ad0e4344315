package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Busy;
import io.paceline.platform.web.json.StrictJson;
import io.paceline.platform.web.repeat.KeyReused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file, refuses it where it is not sound, and queues it.
final class ReceiveImport {

    private static final int LONGEST_FILE_NAME = 200;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final StrictJson json;
    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final AuditTrail trail;
    private final Clock clock;
    private final Semaphore opening = new Semaphore(1);

    /// Which import answers the request, and whether it was asked for before.
    record Received(UUID id, boolean repeated) {}

    /// What the audit keeps of an upload; what it changes is told by the changes.
    private record Upload(String kind, String file, String digest, ImportOptions options) {

        static Upload of(NewImport job) {
            var prepared = job.prepared();
            return new Upload(
                    prepared.kind().name(), job.fileName(), job.digest(), prepared.options());
        }
    }

    /// The parts of the request.
    record Parts(MultipartFile file, @Nullable String options, @Nullable String aliases) {}

    ReceiveImport(
            StrictJson json, ImportJobs jobs, ImportQueue queue, AuditTrail trail, Clock clock) {
        this.json = json;
        this.jobs = jobs;
        this.queue = queue;
        this.trail = trail;
        this.clock = clock;
    }

    Received receive(ImportKind<?> kind, Parts parts, @Nullable String key) throws IOException {
        queue.requireSpace();
        var path = Files.createTempFile("paceline-import-", ".upload");
        var queued = false;
        try {
            parts.file().transferTo(path);
            var job = prepare(kind, parts, key, path);
            var earlier = key == null ? null : earlier(key, job);
            if (earlier != null) {
                return earlier;
            }
            start(job);
            queued = true;
            return new Received(job.id(), false);
        } finally {
            if (!queued) {
                Files.deleteIfExists(path);
            }
        }
    }

    private NewImport prepare(ImportKind<?> kind, Parts parts, @Nullable String key, Path path)
            throws IOException {
        var digest = sha256();
        update(digest, kind.name());
        update(digest, parts.options());
        update(digest, parts.aliases());
        var file = open(path, digest);
        var prepared = PreparedImport.of(kind, file, options(parts));
        return new NewImport(
                UuidCreator.getTimeOrderedEpoch(),
                name(parts.file()),
                HexFormat.of().formatHex(digest.digest()),
                key,
                prepared);
    }

    /// One file at a time, since a workbook's texts are kept while it is read.
    private ImportFile open(Path path, MessageDigest digest) throws IOException {
        try {
            if (!opening.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return ImportFile.open(path, digest);
        } finally {
            opening.release();
        }
    }

    private static Busy busy() {
        return new Busy(
                "import-busy",
                "Other files are being read",
                Duration.ofSeconds(LONGEST_WAIT_SECONDS));
    }

    private @Nullable Received earlier(String key, NewImport job) {
        var known = jobs.withKey(key).orElse(null);
        if (known == null) {
            return null;
        }
        if (!known.digest().equals(job.digest())) {
            throw new KeyReused(key);
        }
        return new Received(known.id(), true);
    }

    private void start(NewImport job) {
        if (!jobs.add(job, clock.instant())) {
            // Two requests with one key came at the same time; the other one was first.
            throw new ImportInProgress(String.valueOf(job.key()));
        }
        trail.record("import.uploaded", AuditedObject.of("import", job.id()), null, Upload.of(job));
        try {
            queue.add(job.id(), job.prepared());
        } catch (RuntimeException full) {
            jobs.failed(job.id(), "Too many imports were waiting", clock.instant());
            throw full;
        }
    }

    private ImportOptions options(Parts parts) {
        var options =
                parts.options() == null || parts.options().isBlank()
                        ? ImportOptions.NONE
                        : json.read(parts.options(), ImportOptions.Part.class).options();
        return parts.aliases() == null
                ? options
                : options.withAliases(AliasFile.read(parts.aliases()));
    }

    private static String name(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name =
                given == null || given.isBlank() ? "unnamed" : given.replaceAll("\\p{Cntrl}", "");
        if (name.length() <= LONGEST_FILE_NAME) {
            return name;
        }
        // Half of a character cannot be stored.
        boolean cutsCharacter = Character.isHighSurrogate(name.charAt(LONGEST_FILE_NAME - 1));
        return name.substring(0, cutsCharacter ? LONGEST_FILE_NAME - 1 : LONGEST_FILE_NAME);
    }

    private static void update(MessageDigest digest, @Nullable String text) {
        if (text != null) {
            digest.update(text.getBytes(UTF_8));
        }
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
