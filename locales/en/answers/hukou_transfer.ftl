answer-hukou_transfer-materials =
    Each city sets its own conditions and papers for moving a household registration; there is no national list.
    Typical: proof that you have a lawful, stable home there.
    Ask the police station of the place you move to, or { $city_hotline }, before you come.
answer-hukou_transfer-cross_province =
    Yes, a move between provinces can be done across provinces, nationwide.
    Whether you can move depends on the new city's conditions: ask its police station first.
    Household certificates can be had across provinces too.
answer-hukou_transfer-lost =
    A lost or damaged household book can be replaced; the fee is set locally, and I found no national rule on how long it takes.
    A first book and a normal exchange are free.
    For papers and cost, ask the household window or { $city_hotline }.
answer-hukou_transfer-difference =
    A transfer moves your household registration, on the new city's terms; a residence permit leaves it where it is.
    For the residence permit, ask me “juzhuzheng, what to bring”.
answer-hukou_transfer-free_case =
    A first household book and a normal exchange are free.
    For a lost or damaged one the fee is set locally: ask the household window.
answer-hukou_transfer-other =
    With a moving certificate, register on arrival: within { $city_within } in a city, { $country_within } in the countryside.
    When an older person is moved, the office must ask what they themselves want, and serve them first.
    A death is registered before burial in a city, within { $death_within } in the countryside.
    Times and fees are mostly set locally: ask the household window or { $city_hotline }.
answer-hukou_transfer-processing_time =
    How long a move takes has no national figure: please ask the police station of the new place, or { $city_hotline }.
    With the moving certificate in hand there is a deadline to register: { $city_within } in a city, { $country_within } in the country.
answer-hukou_transfer-moving_certificate =
    With the moving certificate, register at the new place in time: within { $city_within } in a city, { $country_within } in the countryside.
    If it is late, take it to the police station there soon, or ask { $city_hotline }.
answer-hukou_transfer-death =
    A death is registered before burial in a city, within { $death_within } in the countryside.
    Ask the police station of the registration, or { $city_hotline }, what to bring.
    Our condolences.
answer-hukou_transfer-book_replaced =
    { answer-hukou_transfer-lost }
