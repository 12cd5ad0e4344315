package io.paceline.deal.lifecycle;

class InMemoryDealsTest extends DealsSuite {

    private final Deals deals = new InMemoryDeals();

    @Override
    Deals deals() {
        return deals;
    }
}
