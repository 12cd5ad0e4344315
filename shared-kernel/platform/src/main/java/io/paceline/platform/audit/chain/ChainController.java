package io.paceline.platform.audit.chain;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.audit.chain.Verification.KeptHead;
import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Busy;
import io.paceline.platform.web.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets auditors see for themselves that nothing was touched.
@RestController
@RequestMapping("/api/${spring.application.name}/audit")
@Tag(name = "Audit")
class ChainController {

    private final Blocks blocks;
    private final VerifyChain verifyChain;
    private final AuditTrail trail;
    private final String service;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ChainController(Blocks blocks, VerifyChain verifyChain, AuditTrail trail, String service) {
        this.blocks = blocks;
        this.verifyChain = verifyChain;
        this.trail = trail;
        this.service = service;
    }

    @GetMapping("/blocks/head")
    @Permit(Right.SEE_AUDIT)
    @Operation(summary = "Shows the end of the chain, to be kept elsewhere")
    KeptHead head() {
        var head = KeptHead.of(blocks.head());
        trail.record("audit.head-read", AuditedObject.of("audit", service), null, head);
        return head;
    }

    @GetMapping("/verification")
    @Permit(Right.SEE_AUDIT)
    @Operation(
            summary = "Computes the whole chain anew and tells what was touched",
            description =
                    "With the number and hash of a block that was kept elsewhere it also tells whether"
                            + " the end was cut off, or everything written anew.")
    Verification verify(
            @RequestParam(required = false) @Nullable Long block,
            @RequestParam(required = false) @Nullable String hash) {
        var kept = kept(block, hash);
        if (!oneAtATime.tryLock()) {
            throw new Busy(
                    "verification-running", "The audit is being verified", Duration.ofSeconds(10));
        }
        try {
            var verification = verifyChain.verify(kept);
            trail.record(
                    "audit.verified",
                    AuditedObject.of("audit", service),
                    null,
                    new Verified(verification.sound(), verification.head()));
            return verification;
        } finally {
            oneAtATime.unlock();
        }
    }

    /// What the log keeps of a verification.
    private record Verified(boolean sound, KeptHead head) {}

    private static Optional<KeptHead> kept(@Nullable Long block, @Nullable String hash) {
        if (block == null && hash == null) {
            return Optional.empty();
        }
        if (block == null || hash == null || block < 0 || !hash.matches("[0-9a-fA-F]{64}")) {
            var message = "must be a block's number and its hash, 64 hexadecimal digits";
            throw new BadRequest(
                    "invalid-parameter",
                    "?block and ?hash " + message,
                    List.of(
                            Fault.inQuery("block", message, block),
                            Fault.inQuery("hash", message, hash)));
        }
        return Optional.of(new KeptHead(block, hash));
    }
}
