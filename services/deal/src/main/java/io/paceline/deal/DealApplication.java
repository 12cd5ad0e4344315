package io.paceline.deal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DealApplication {

    public static void main(String... args) {
        SpringApplication.run(DealApplication.class, args);
    }
}
