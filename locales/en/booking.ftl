booking-choose-item = What would you like to apply for?
booking-more-items = Other services
booking-hint-item = I could not find that service. Please tap a choice, or write the name of the document.
booking-what = { $items }
booking-what-for = { $items } ({ $people })
booking-what-green = { $items } (green channel)
booking-what-for-green = { $items } ({ $people }, green channel)
booking-ask-people = { $item }: how many people are applying? Whoever only comes along does not count.
booking-people-label = { $people }
booking-hint-people = I could not read how many people. Please tap a choice, or write "two people".
booking-hint-nobody = At least one person has to apply. Please write how many.
booking-too-many-people = At most { $most } can be booked together. For a larger group please call { $phone } and the staff will arrange it, or book in several parts.
booking-noted = All right, noted.
booking-noted-both = Noted: { $name }, { $phone }. I will not ask again.
booking-noted-name = Noted: { $name }. I will not ask again.
booking-noted-phone = Noted: { $phone }. I will not ask again.
booking-choose-site = { $item }: which site suits you?
booking-choose-site-on = { $item }, { $day }: which site suits you?
booking-site-label = { $site }
booking-site-too-small = { $site } can see at most { $most } at the same time, so you would not fit in together. These sites can:
booking-site-without = { $site } does not do this: { $item }. These sites do:
booking-hint-site = I could not tell which site you mean. Please tap a choice, or write its name.
booking-choose-day =
    { $item } at { $site }.
    Which day suits you? Tap one, or write it, for example "next Wednesday".
booking-day-label = { $day }, { $left } left
booking-error-day = { $day } is outside the days that can be booked; the last one for now is { $last }. Please choose another day.
booking-closed-day = { $site } takes no bookings on { $day }.
booking-shut-day = { $site } is closed on { $day }: { $reason }.
booking-full-day = { $site } is fully booked on { $day }.
booking-full-part = { $day } is fully booked for that part of the day ({ $part }).
booking-full-time = { $starts } is fully booked.
booking-day-over = That day is over. Please choose one to come.
booking-too-soon = It is too late to book { $time }: please book at least { $lead } ahead. These are the later times on that day:
booking-time-over = { $time } is over. These are the later times on that day:
booking-earliest = The earliest free time is { $starts } at { $site }.
booking-choose-earliest =
    { $item }: the earliest free time is { $starts } at { $site }.
    Here is the earliest at each site. Which one suits you?
booking-no-such-time = There is no time slot at { $time }. These are the times on that day:
booking-hint-day = I could not read a day in that. Please tap a choice, or write "tomorrow", "next Wednesday" or "1 December".
booking-nothing-free = { $site } has no free time slot for this at the moment: { $item }.
booking-choose-part = { $day }: which part of the day suits you?
booking-part-morning = Morning
booking-part-noon = Around noon
booking-part-afternoon = Afternoon
booking-choose-time = { $day } at { $site }: what time?
booking-time-label = { $time }, { $left } left
booking-hint-time = I could not read a time in that. Please tap a choice, or write "9:30".
booking-hint-nearest = I did not understand that. Please tap a choice, or write another day, for example "next Wednesday".
booking-choose-nearest = These are the nearest free times. Which one suits you?
booking-nowhere = No site has a free time slot in those days. You can wait for one that is given back, or choose another day:
booking-nearest-label = { $starts }
booking-nearest-elsewhere = { $starts }, { $site }
booking-another-day = Another day
booking-green-offer = Someone elderly, pregnant, with a baby…
booking-ask-green =
    Is somebody in one of these situations coming? Places are kept for them.
    Just tap one; no proof is needed here.
booking-green-elderly = Aged 60 or over
booking-green-pregnant = Pregnant
booking-green-disabled = Disabled, or finds it hard to walk
booking-green-baby = With a baby
booking-green-urgent = Urgent, with proof
booking-green-none = None of these
booking-green-noted = Thank you for telling me. You can have a place of the green channel: just mention it at the window.
booking-green-noted-urgent = I see. You can have a place of the green channel. No need to send the proof here: please bring it to the window.
booking-held = I am keeping this time for you until { $until }; please confirm by then.
booking-whom = Who is the appointment for?
booking-whom-known = { $name } (phone ending { $phone })
booking-whom-other = Someone else
booking-ask-name = What is the name of the person who will come, as on their ID? If several come together, one name is enough.
booking-hint-name = That does not look like a name. Please write only the name, as on the ID.
booking-hint-name-own = Please write the name itself, as it stands on the ID.
booking-hint-name-long = That name is too long for me. Please write only the name, as on the ID.
booking-ask-phone = Which phone number can we call if something changes?
booking-hint-phone = That does not look like a phone number. Please write it in full, with the area or country code if it has one.
booking-confirm =
    Please check:
    Service: { $item }
    Time: { $starts }
    Place: { $site }
    For: { $name }, { $phone }

    { $change } { $misses }

    Shall I book this?
booking-misses = Please tell us if you cannot come: after { $most } missed appointments without a word within { $days } days, you cannot book here for a while.
booking-come = Please tell us if you cannot come, so that someone else can have the place.
booking-confirm-yes = Yes, book it
booking-confirm-time = Another time
booking-confirm-people = Number of people
booking-confirm-also = Add a document
booking-confirm-no = No, do not book
booking-choose-further = Which other document does each person need? The same window can also do:
booking-no-further = This window at { $site } does nothing else together with this: { $item }.
booking-not-together = No window does all of that together. Let us book { $item } first; afterwards you can book { $others }.
booking-no-more = Nothing more
booking-confirmed =
    Booked. Your number is { $code }
    Service: { $item }
    Time: { $starts }
    Place: { $site }, floor { $floor }, { $window }
    Address: { $address }
    For: { $name }, { $phone }

    When you arrive, say this number or show the QR code. { $change }
booking-change-before = You can change or cancel it here until { $until }.
booking-change-later = For another time, or if you cannot come, just say "change my appointment" or "cancel my appointment" before { $until }.
booking-change-over = It begins soon, so it cannot be changed or cancelled here any more: if you cannot come, please call { $phone }.
booking-bring =
    What to bring:
    { $bring }
booking-bring-unknown = I have no reliable rule on what to bring for this. Please ask { $city_hotline } first, so that you do not come in vain.
booking-one-photo = These documents need the same kind of photo, so one photo session is enough.
booking-one-parcel = If the family has the cards mailed, write the same recipient, phone and address, and ask at the window whether they can go in one parcel.
booking-event = { $item } (number { $code })
booking-event-place = { $site }, { $address }
booking-offer-materials = What to bring
booking-offer-mine = My appointments
booking-offer-move = Change the time
booking-error-taken = Sorry, { $starts } has just been taken. Everything you filled in is kept; you only need another time.
booking-error-closed = { $starts } cannot be booked now. Everything you filled in is kept; you only need another time.
booking-error-already = You already have this appointment at the same time: number { $code }.
booking-error-same-item = You already have an appointment for this: { $starts }, number { $code }.
booking-error-same-item-elsewhere = This phone number already has an appointment for the same service, made on another account, perhaps by your family. Only one can be kept: please change or cancel it where it was made.
booking-error-too-many = You can hold { $most } appointments at a time. Please cancel one you do not need before booking another.
booking-error-missed = In the last { $days } days { $missed } appointments were missed without a word, so booking here is closed for now. Please call { $phone } and tell the staff what happened; they can open it again.
booking-keep-which =
    You already have an appointment for this:
    { $starts }, { $site }, number { $code }

    Only one can be kept. Keep that one, or move it to { $new } ({ $there })?
booking-keep-old = Keep that one ({ $starts })
booking-keep-new = Move it to { $starts }
booking-kept-old = All right, your appointment stays as it was: { $starts }, { $site }, number { $code }.
