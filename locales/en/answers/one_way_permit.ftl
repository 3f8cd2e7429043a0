answer-one_way_permit-other =
    One-way permit to Hong Kong or Macau: { $fee }; it is for settling there.
    It is not the permit for visits.
    I have no checked rule on conditions and time: please ask the exit-entry office where you are registered, or { $hotline }.
    Please confirm the fee there too.
