answer-transit_without_visa-other =
    Transit without a visa: up to { $hours }, for citizens of { $countries }, through { $ports }.
    You need an onward ticket with a fixed date to a third country or region.
    Work, study and reporting are no transit: they need a visa.
    Whether your country and port are on the list: { $hotline }, in English too.
