package io.paceline.platform.web.repeat;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.util.List;

/// 422: the key stands for another command already.
public final class KeyReused extends InvalidRequest {

    public KeyReused(String key) {
        super(
                "idempotency-key-reused",
                "The key was used for another request; a new command needs a new key",
                List.of(Fault.inHeader(IdempotencyKey.HEADER, "was used before", key)));
    }
}
