package io.paceline.incentive;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class IncentiveApplication {

    public static void main(String... args) {
        SpringApplication.run(IncentiveApplication.class, args);
    }

    /// The time zone of the business: it decides which day, and so which pay period, is today.
    @Bean
    ZoneId zone(@Value("${paceline.zone}") ZoneId zone) {
        return zone;
    }
}
