package io.paceline.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.web.InvalidRequest;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;

class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OptimisticLockingFailureException(""), 409, "concurrent-change"),
                Arguments.of(
                        new DuplicateKeyException("", new SQLException("", "23505")),
                        409,
                        "constraint-violated"),
                Arguments.of(
                        new DataIntegrityViolationException("", new SQLException("", "22001")),
                        422,
                        "invalid-value"),
                Arguments.of(new CannotAcquireLockException(""), 503, "concurrent-change-busy"),
                Arguments.of(
                        new DataAccessResourceFailureException(""), 503, "database-unavailable"),
                Arguments.of(new CannotCreateTransactionException(""), 503, "database-unavailable"),
                Arguments.of(new EmptyResultDataAccessException(1), 500, "internal-error"),
                Arguments.of(new MaxUploadSizeExceededException(1), 413, "too-large"),
                Arguments.of(new MultipartException(""), 400, "malformed-multipart"),
                Arguments.of(new ResponseStatusException(HttpStatus.GONE), 410, "http-410"),
                Arguments.of(new NullPointerException("secret"), 500, "internal-error"));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @MethodSource("failures")
    void says_what_a_failure_means(Exception failure, int status, String code) {
        var refusal = Failures.refusal(failure);

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void asks_to_come_again_while_the_database_does_not_answer() {
        var refusal = Failures.refusal(new DataAccessResourceFailureException(""));

        assertThat(refusal.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void passes_a_refusal_on_as_it_is() {
        var refusal = InvalidRequest.at("/lines/0/quantity", "must be positive", -1);

        assertThat(Failures.refusal(refusal)).isSameAs(refusal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lines[0].quantity, /lines/0/quantity",
        "name, /name",
        "a/b[12], /a~1b/12",
    })
    void writes_a_bean_path_as_a_json_pointer(String path, String pointer) {
        assertThat(Pointers.ofBeanPath(path)).isEqualTo(pointer);
    }
}
