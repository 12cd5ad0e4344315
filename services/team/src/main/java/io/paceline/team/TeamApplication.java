package io.paceline.team;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Paceline team",
                        version = "1",
                        description =
                                "Units and members of the sales organisation, effective-dated."))
public class TeamApplication {
    public static void main(String... args) {
        SpringApplication.run(TeamApplication.class, args);
    }
}
