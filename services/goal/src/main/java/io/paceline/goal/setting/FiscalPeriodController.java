package io.paceline.goal.setting;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal/fiscal-periods")
class FiscalPeriodController {

    /// @param goals how many goals were closed with the period
    record Closure(String label, int goals) {}

    private final CloseFiscalPeriod closeFiscalPeriod;

    FiscalPeriodController(CloseFiscalPeriod closeFiscalPeriod) {
        this.closeFiscalPeriod = closeFiscalPeriod;
    }

    @PostMapping("/{label}/closure")
    Closure close(@PathVariable String label) {
        return new Closure(label, closeFiscalPeriod.close(label).size());
    }
}
