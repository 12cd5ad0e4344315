package io.paceline.crm.customer;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/crm/customers")
@Tag(name = "Customers", description = "Whom the organisation sells to")
class CustomerController {

    private final CustomerList list;
    private final Customers customers;
    private final SaveCustomer saveCustomer;

    CustomerController(CustomerList list, Customers customers, SaveCustomer saveCustomer) {
        this.list = list;
        this.customers = customers;
        this.saveCustomer = saveCustomer;
    }

    @GetMapping
    @Permit(Right.SEE_CUSTOMERS)
    @Operation(summary = "Customers by name")
    Page<CustomerView> list(@ParameterObject CustomerFilter filter, PageRequest page) {
        var found = list.find(filter, page);
        var shown = Page.of(found, page, it -> List.of(it.name(), it.id()));
        return new Page<>(list.views(shown.items()), shown.nextCursor(), shown.asOf());
    }

    @PostMapping
    @Permit(Right.KEEP_CUSTOMERS)
    @Operation(
            summary = "Adds a customer",
            description = "403 for an owner beyond the caller's reach.")
    ResponseEntity<CustomerView> create(@Valid @RequestBody CustomerBody body, Reach reach) {
        var customer = saveCustomer.create(body.entry(), reach);
        var location = URI.create("/api/crm/customers/" + customer.id());
        return ResponseEntity.created(location).body(list.view(customer));
    }

    @GetMapping("/{id}")
    @Permit(Right.SEE_CUSTOMERS)
    @Operation(summary = "A customer with its profile")
    CustomerView get(@PathVariable UUID id) {
        return list.view(customers.get(id));
    }

    @PutMapping("/{id}")
    @Permit(Right.KEEP_CUSTOMERS)
    @Operation(
            summary = "Replaces the profile",
            description =
                    """
                    What is absent is unknown afterwards. Nothing happens when nothing differs. Whoever \
                    reaches the owner may hand the customer over to another.\
                    """)
    CustomerView change(
            @PathVariable UUID id,
            @IfMatch long revision,
            @Valid @RequestBody CustomerBody body,
            Reach reach) {
        return list.view(saveCustomer.change(id, revision, body.entry(), reach));
    }
}
