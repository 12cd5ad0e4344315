package io.paceline.platform.defaults;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/// Stack traces without the jar of each frame. To find it takes a look at the class loader for
/// every frame of every exception, one thread at a time: when many requests fail at once, a service
/// would be busy with nothing else.
public final class PlainStackTraces implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.setPackagingDataEnabled(false);
        }
    }
}
