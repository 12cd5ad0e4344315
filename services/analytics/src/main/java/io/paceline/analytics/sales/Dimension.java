package io.paceline.analytics.sales;

/// By what sales are divided. A sale without it (a deal that names no customer has no sector)
/// stands under the key `none`, so that the parts always add up to the whole.
enum Dimension {
    MONTH("to_char(sale.close_date, 'YYYY-MM')", "to_char(sale.close_date, 'YYYY-MM')", ""),
    QUARTER(
            "to_char(sale.close_date, 'YYYY-\"Q\"Q')",
            "to_char(sale.close_date, 'YYYY-\"Q\"Q')",
            ""),
    CHANNEL("sale.channel", "sale.channel", ""),
    PRODUCT(
            "sale.product_id::text",
            "product.name",
            "left join product_replica product on product.id = sale.product_id"),
    SECTOR(
            "customer.sector",
            "customer.sector",
            "left join customer_replica customer on customer.id = sale.customer_id"),
    REGION(
            "seat.region_id::text",
            "region.name",
            """
            left join seat on seat.member_id = sale.member_id
                and sale.close_date >= seat.from_date and sale.close_date < seat.to_date
            left join unit_replica region on region.id = seat.region_id
            """);

    private final String key;
    private final String name;
    private final String join;

    Dimension(String key, String name, String join) {
        this.key = key;
        this.name = name;
        this.join = join;
    }

    boolean isTime() {
        return this == MONTH || this == QUARTER;
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
