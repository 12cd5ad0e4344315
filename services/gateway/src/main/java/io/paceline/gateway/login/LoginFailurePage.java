package io.paceline.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// A page for people and a problem for programs.
@Component
class LoginFailurePage {

    private final Problems problems;
    private final MessageSource messages;
    private final String template;

    LoginFailurePage(Problems problems, MessageSource messages) throws IOException {
        this.problems = problems;
        this.messages = messages;
        template = new ClassPathResource("login-failure.html").getContentAsString(UTF_8);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            problems.write(problem, request, response);
            return;
        }
        problems.count(problem);
        response.setStatus(problem.status().value());
        response.setContentType("text/html;charset=UTF-8");
        var locale =
                "zh".equals(request.getLocale().getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        response.getWriter()
                .write(
                        template.formatted(
                                locale.getLanguage(),
                                words("title", locale),
                                words("title", locale),
                                words(problem.code(), locale),
                                words("again", locale)));
    }

    private String words(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage("login." + key, null, locale));
    }
}
