package io.paceline.deal.pipeline;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pipelines", description = "The stages a deal passes")
class PipelineController {

    @Operation(summary = "All pipelines with their stages in order")
    @GetMapping("/api/deal/pipelines")
    @Permit(Right.SEE_PRODUCTS)
    Page<Pipeline> list() {
        return Page.of(List.of(Pipeline.DEFAULT));
    }
}
