booking-choose-item = What would you like to apply for?
booking-more-items = Other services
booking-hint-item = I could not find that service. Please tap a choice, or write the name of the document.
booking-choose-site = { $item }: which site suits you?
booking-site-label = { $site }
booking-choose-day =
    { $item } at { $site }.
    Which day suits you? Tap one, or write it, for example "next Wednesday".
booking-day-label = { $day }, { $left } left
booking-error-day = { $day } cannot be booked. Please choose another day.
booking-hint-day = I could not read a day in that. Please tap a choice, or write "tomorrow", "next Wednesday" or "1 December".
booking-nothing-free = { $site } has no free time slot for this at the moment: { $item }. Another site may have one:
booking-choose-part = { $day }: which part of the day suits you?
booking-part-morning = Morning
booking-part-noon = Around noon
booking-part-afternoon = Afternoon
booking-choose-time = { $day } at { $site }: what time?
booking-time-label = { $time }, { $left } left
booking-hint-time = I could not read a time in that. Please tap a choice, or write "9:30".
booking-choose-nearest = These free times are the nearest:
booking-nearest-label = { $starts }
booking-another-day = Another day
booking-whom = Who is the appointment for?
booking-whom-known = { $name } (phone ending { $phone })
booking-whom-other = Someone else
booking-ask-name = What is the name of the person who will come, as on their ID?
booking-hint-name = That does not look like a name. Please write only the name, as on the ID.
booking-ask-phone = Which phone number can we call if something changes?
booking-hint-phone = That does not look like a phone number. Please write it in full, with the area or country code if it has one.
booking-confirm =
    Please check:
    Service: { $item }
    Time: { $starts }
    Place: { $site }
    For: { $name }, { $phone }

    Shall I book this?
booking-confirm-yes = Yes, book it
booking-confirm-time = Another time
booking-confirm-no = No, do not book
booking-confirmed =
    Booked. Your number is { $code }
    Service: { $item }
    Time: { $starts }
    Place: { $site }, floor { $floor }, { $window }
    Address: { $address }
    For: { $name }, { $phone }

    When you arrive, say this number or show the QR code. If you cannot come, type "cancel my appointment" so that someone else can have the place.
booking-event = { $item } (number { $code })
booking-event-place = { $site }, { $address }
booking-offer-materials = What to bring
booking-offer-mine = My appointments
booking-error-taken = Sorry, { $starts } has just been taken. Everything you filled in is kept; you only need another time.
booking-error-closed = { $starts } cannot be booked now. Everything you filled in is kept; you only need another time.
booking-error-already = You already have this appointment at the same time: number { $code }.
booking-error-too-many = You can hold { $most } appointments at a time. Please cancel one you do not need before booking another.
