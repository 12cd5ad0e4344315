package io.paceline.deal.channel;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deal/channels")
@Tag(name = "Channels", description = "The ways in which products reach customers")
class ChannelController {

    private final Channels channels;
    private final AuditTrail audit;

    ChannelController(Channels channels, AuditTrail audit) {
        this.channels = channels;
        this.audit = audit;
    }

    @Operation(summary = "All channels, by code")
    @GetMapping
    @Permit(Right.SEE_PRODUCTS)
    Page<Channel> list() {
        return Page.of(channels.all());
    }

    @Operation(summary = "Add a channel", description = "409 where the code is in use.")
    @PostMapping
    @Permit(Right.KEEP_PRODUCTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Channel add(@Valid @RequestBody Channel channel) {
        if (!channels.add(channel)) {
            throw new ChannelExists(channel.code());
        }
        audit.record("channel.added", AuditedObject.of("channel", channel.code()), null, channel);
        return channel;
    }
}
