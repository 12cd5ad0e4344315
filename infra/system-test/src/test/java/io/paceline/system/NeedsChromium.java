package io.paceline.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Reports browser tests as skipped where no Chromium is installed.
final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium()
                .map(path -> ConditionEvaluationResult.enabled(path.toString()))
                .orElseGet(() -> ConditionEvaluationResult.disabled("no Chromium on the PATH"));
    }

    static Optional<Path> chromium() {
        var folders = System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
