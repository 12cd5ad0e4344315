package io.paceline.gateway.status;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/status`: `{status, services: [{service, status}], asOf}`, each status one of `UP`,
/// `NOT_READY`, `DOWN`; the whole is `UP` only when every service is.
@RestController
class StatusController {

    private final PlatformStatus status;

    StatusController(PlatformStatus status) {
        this.status = status;
    }

    @GetMapping("/api/status")
    ResponseEntity<PlatformStatus.Report> status() throws InterruptedException {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status.report());
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
