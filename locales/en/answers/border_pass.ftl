answer-border_pass-other =
    Border-zone pass: for border areas inside the country; it is no document for leaving it.
    Where to apply, how long it takes and whether it costs anything differs by place: I have no checked national rule.
    Please ask the local police station or { $city_hotline }.
