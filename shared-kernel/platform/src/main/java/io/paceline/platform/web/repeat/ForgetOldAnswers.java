package io.paceline.platform.web.repeat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps answers for two days; callers are promised one.
class ForgetOldAnswers {

    static final Duration KEPT = Duration.ofDays(2);

    private final Answers answers;
    private final Clock clock;

    ForgetOldAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        answers.forgetBefore(clock.instant().minus(KEPT));
    }
}
