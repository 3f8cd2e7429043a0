answer-taiwan_resident_permit-other =
    Mainland travel permit for Taiwan residents: valid for { $validity }, or { $validity_single } for a single trip.
    I have no checked rule on fee, time and place.
    Nor on the residence permit for Taiwan residents who live here; it is not that of mainland residents.
    Please call { $hotline } or ask the exit-entry window.
