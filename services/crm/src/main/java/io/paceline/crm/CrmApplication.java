package io.paceline.crm;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Paceline CRM",
                        version = "1",
                        description = "Customers with their profile."))
public class CrmApplication {
    public static void main(String... args) {
        SpringApplication.run(CrmApplication.class, args);
    }
}
