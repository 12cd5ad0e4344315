package io.paceline.goal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class GoalApplication {

    public static void main(String... args) {
        SpringApplication.run(GoalApplication.class, args);
    }
}
