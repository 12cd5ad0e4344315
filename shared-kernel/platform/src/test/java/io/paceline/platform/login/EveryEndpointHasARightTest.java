package io.paceline.platform.login;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EveryEndpointHasARightTest {

    @RestController
    static class Open {

        @GetMapping("/api/pay")
        String pay() {
            return "1000.00";
        }
    }

    @RestController
    static class Guarded {

        @GetMapping("/api/pay")
        @Permit(Right.SEE_PAY)
        String pay() {
            return "1000.00";
        }
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_call_it_keeps_the_service_from_starting() {
        var check = new EveryEndpointHasARight(endpointsOf(Open.class));

        assertThatIllegalStateException()
                .isThrownBy(check::afterSingletonsInstantiated)
                .withMessageContaining("/api/pay")
                .withMessageContaining("@Permit");
    }

    @Test
    void an_endpoint_with_a_right_may_start() {
        var check = new EveryEndpointHasARight(endpointsOf(Guarded.class));

        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    private static RequestMappingHandlerMapping endpointsOf(Class<?> controller) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        context.refresh();
        var endpoints = new RequestMappingHandlerMapping();
        endpoints.setApplicationContext(context);
        endpoints.afterPropertiesSet();
        return endpoints;
    }
}
