answer-border_pass-other =
    Border-zone pass: for border areas inside the country, no document for leaving it; how long it takes, what it costs and how long it is valid differs by place: I found no national rule.
    Please ask the local police station or { $city_hotline }.
