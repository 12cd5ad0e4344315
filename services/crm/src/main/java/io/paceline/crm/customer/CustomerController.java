package io.paceline.crm.customer;

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
    @Operation(summary = "Customers by name")
    Page<CustomerView> list(@ParameterObject CustomerFilter filter, PageRequest page) {
        var found = list.find(filter, page);
        var shown = Page.of(found, page, it -> List.of(it.name(), it.id()));
        return new Page<>(list.views(shown.items()), shown.nextCursor(), shown.asOf());
    }

    @PostMapping
    @Operation(summary = "Adds a customer")
    ResponseEntity<CustomerView> create(@Valid @RequestBody CustomerBody body) {
        var customer = saveCustomer.create(body.entry());
        var location = URI.create("/api/crm/customers/" + customer.id());
        return ResponseEntity.created(location).body(list.view(customer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A customer with its profile")
    CustomerView get(@PathVariable UUID id) {
        return list.view(customers.get(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Replaces the profile",
            description =
                    "What is absent is unknown afterwards. Nothing happens when nothing differs.")
    CustomerView change(
            @PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody CustomerBody body) {
        return list.view(saveCustomer.change(id, revision, body.entry()));
    }
}
