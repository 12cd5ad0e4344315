/// How every service speaks HTTP: RFC 9457 problems, revisions, repeat-safe commands, pages, JSON.
///
/// ```java
/// @RestController
/// @RequestMapping("/api/deal/deals")
/// class DealController {
///
///     // Unknown, missing or null properties are refused by the platform with a JSON Pointer: a
///     // component is required unless it is @Nullable. Jakarta constraints are checked by @Valid.
///     record Change(@NotBlank String name, @Nullable LocalDate expectedCloseOn) {}
///
///     record DealView(UUID id, long revision, String name) implements Revisioned {}   // -> ETag: "3"
///
///     @PutMapping("/{id}")
///     DealView change(@PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody Change change) {
///         var deal = deals.find(id).orElseThrow(() -> NotFound.of("deal", id));       // 404
///         RevisionConflict.check(revision, deal.revision());                          // 412
///         if (deal.closed()) {
///             throw new Conflict("deal-closed", "Deal %s is closed".formatted(id));   // 409
///         }
///         …
///     }
///
///     @GetMapping
///     Page<DealView> list(@Sortable({"-closeDate", "name"}) PageRequest page) {
///         var rows = deals.list(page);   // … where (close_date, id) < (:date, :id) … limit :fetchSize
///         return Page.of(rows, page, deal -> List.of(deal.closeDate(), deal.id()));
///     }
/// }
/// ```
///
/// Rules that the platform adds by itself:
///
/// - Every failure is a problem with `type`, `title`, `status`, `detail`, `errors`, `traceId`, and
///   is counted in `paceline.refusals{code}`. Own refusals extend [Refusal] or one of its kinds.
/// - A `POST` with an `Idempotency-Key` runs in one transaction with the record of its answer: an
///   inner `@Transactional` joins it. So a handler must not start a `REQUIRES_NEW` transaction for
///   what the command changes, and must not answer asynchronously.
/// - A JSON body has at most 1 MiB, an upload at most 32 MiB.
/// - `BigDecimal` is written as a plain string and read from a string or a number, both exactly.
/// - A list answers `Accept: text/csv` and
///   `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` too, page by page.
@NullMarked
package io.paceline.platform.web;

import org.jspecify.annotations.NullMarked;
