package io.paceline.issuer.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Asks for user and password, in the browser's language, with no script at all.
@RestController
class LoginPage {

    private final MessageSource messages;
    private final String template;

    LoginPage(MessageSource messages) throws IOException {
        this.messages = messages;
        template = new ClassPathResource("login.html").getContentAsString(UTF_8);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(HttpServletRequest request, CsrfToken csrf, Locale asked) {
        var locale = "zh".equals(asked.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        return template.formatted(
                locale.getLanguage(),
                words("title", locale),
                words("lead", locale),
                notice(request, locale),
                csrf.getParameterName(),
                HtmlUtils.htmlEscape(csrf.getToken()),
                words("user", locale),
                words("password", locale),
                words("enter", locale));
    }

    private String notice(HttpServletRequest request, Locale locale) {
        var wait = request.getParameter("wait");
        if (wait != null && wait.matches("\\d{1,5}")) {
            return alert(words("wait", locale, wait));
        }
        return request.getParameter("wrong") == null ? "" : alert(words("wrong", locale));
    }

    private static String alert(String words) {
        return "<p class=\"alert\" role=\"alert\">" + words + "</p>";
    }

    private String words(String key, Locale locale, Object... values) {
        return HtmlUtils.htmlEscape(messages.getMessage("login." + key, values, locale));
    }
}
