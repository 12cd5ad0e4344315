package io.paceline.analytics.sales;

/// By what sales are divided. A sale without it (a deal that names no customer has no sector)
/// stands under the key `none`, so that the parts always add up to the whole.
enum Dimension {
    MONTH("WHOLE", "to_char(part.day, 'YYYY-MM')", "to_char(part.day, 'YYYY-MM')", ""),
    QUARTER("WHOLE", "to_char(part.day, 'YYYY-\"Q\"Q')", "to_char(part.day, 'YYYY-\"Q\"Q')", ""),
    CHANNEL("CHANNEL", "part.key", "part.key", ""),
    PRODUCT(
            "PRODUCT",
            "nullif(part.key, '')",
            "product.name",
            "left join product_replica product on product.id = nullif(part.key, '')::uuid"),
    SECTOR(
            "CUSTOMER",
            "customer.sector",
            "customer.sector",
            "left join customer_replica customer on customer.id = nullif(part.key, '')::uuid"),
    REGION(
            "REGION",
            "nullif(part.key, '')",
            "region.name",
            "left join unit_replica region on region.id = nullif(part.key, '')::uuid");

    private final String stored;
    private final String key;
    private final String name;
    private final String join;

    Dimension(String stored, String key, String name, String join) {
        this.stored = stored;
        this.key = key;
        this.name = name;
        this.join = join;
    }

    boolean isTime() {
        return this == MONTH || this == QUARTER;
    }

    /// The dimension by which sums are kept, of which this one is a part or a grouping.
    String stored() {
        return stored;
    }

    String key() {
        return key;
    }

    String label() {
        return name;
    }

    String join() {
        return join;
    }
}
