booking-choose-item = What would you like to apply for?
booking-more-items = Other matters
booking-hint-item = I could not find that. Please tap a choice, or write the name of the document.
booking-choose-site = { $item }: which site suits you?
booking-site-label = { $site }
booking-choose-day =
    { $item } at { $site }.
    Which day? You can also write it, for example "next Wednesday".
booking-day-label = { $day }, { $left } left
booking-error-day = { $day } cannot be booked any more; please choose another day.
booking-hint-day = I could not read a day in that. Please tap a choice, or write "tomorrow", "next Wednesday", "1 December".
booking-nothing-free = { $site } has no free time slot for { $item } in the next two weeks. Another site may have one:
booking-choose-part = { $day }: which part of the day suits you?
booking-part-morning = Morning
booking-part-noon = Around noon
booking-part-afternoon = Afternoon
booking-choose-time = { $day } at { $site }: what time?
booking-time-label = { $time }, { $left } left
booking-hint-time = I could not read a time in that. Please tap a choice, or write "9:30".
booking-choose-nearest = The free time slots nearest to it:
booking-nearest-label = { $starts }
booking-another-day = Another day
booking-whom = Whom is it for?
booking-whom-known = { $name } (phone ending { $phone })
booking-whom-other = Someone else
booking-ask-name = What is the name of the person who will come, as on their ID?
booking-hint-name = That does not look like a name. Please write just the name on the ID.
booking-ask-phone = Which phone number can we call if something changes?
booking-hint-phone = That does not look like a phone number. Please write it with its country or area code if it has one.
booking-confirm =
    Please check:
    { $item }
    { $starts }
    { $site }
    { $name }, { $phone }
    Shall I book this?
booking-confirm-yes = Yes, book it
booking-confirm-time = Another time
booking-confirm-no = Do not book
booking-confirmed =
    Booked. Your number is { $code }
    { $item }
    { $starts }
    { $site }, floor { $floor }, { $window }
    { $address }
    { $name }, { $phone }
    Tell this number when you arrive, or show the QR code below. If you cannot come, type "cancel my appointment" so that someone else can have the place.
booking-event = { $item } (number { $code })
booking-event-place = { $site }, { $address }
booking-offer-materials = What to bring
booking-offer-mine = My appointments
booking-error-taken = Sorry, { $starts } has just been taken. What you filled in is kept; only the time has to change.
booking-error-closed = { $starts } cannot be booked now. What you filled in is kept; only the time has to change.
booking-error-already = You have already booked this for the same time: number { $code }.
booking-error-too-many = One person can hold { $most } appointments at a time. Please cancel one you do not need first.
