package io.paceline.platform.web;

/// A view of an aggregate. When a controller returns it (plain or in a `ResponseEntity`), the
/// answer carries its revision as a strong `ETag: "3"`, which the caller sends back as `If-Match`.
public interface Revisioned {

    long revision();
}
