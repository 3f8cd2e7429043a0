answer-seafarers_book-other =
    Seafarer’s books are issued by the maritime office, not here.
    { $city_hotline } can tell you where it is.
