# The hall itself: opening, windows, addresses, the way, parking, what is near, when it is quiet, phones. Answer first.
sites-told = { $lines }
sites-line = { $site }: { $state }
sites-glance = { $site }, { $address }: { $state }
sites-all-there = all open
sites-label = { $site }
sites-span = { $start }–{ $end }
sites-listed = { $sites }

# When
sites-when-now = now
sites-when-day = on { $day }
sites-when-part = on { $day } { $part }
sites-when-time = on { $day } at { $time }
sites-part-morning = in the morning
sites-part-noon = at noon
sites-part-afternoon = in the afternoon
sites-part-evening = in the evening

# How open a site is
sites-hours = { $hours }
sites-open-now = open now ({ $hours })
sites-opens = opens { $next }
sites-shut = closed
sites-open-other = closed then (that day { $hours })

# Is it open
sites-one-open = Yes, { $site } is open { $when } ({ $hours }).
sites-one-shut = No, { $site } is closed { $when }.
sites-one-shut-until = No, { $site } is closed { $when }; it opens { $next }.
sites-all-open = Yes, all sites are open { $when }.
sites-some-open = { $open } of our { $all } sites { $open ->
        [one] is
       *[other] are
    } open { $when }:
sites-none-open = No, all sites are closed { $when }.
sites-none-open-until = No, all sites are closed { $when }; the first to open, { $next }: { $sites }.
sites-range-open = Open on: { $days }.
sites-range-none = All closed from { $first } to { $last }.
sites-day-line = { $day }: { $state }
sites-days-line = { $first } to { $last }: { $state }
sites-why-holiday = That day is a public holiday.
sites-why-make_up = That day is a make-up workday.
sites-why-closure = Reason: { $reason }.
sites-why-provisional = I do not have the holiday plan after { $until } yet, so please watch for the notice.

# Which window
sites-item-now = { $item }: { $place }
sites-item-then = { $item } { $when }: { $place }
sites-item-none = { $item }: all its windows are closed { $when }.
sites-item-none-until = { $item }: all its windows are closed { $when }; the first opens { $next }.
sites-window-at = { $site }, floor { $floor }, { $window }, { $state }
sites-which-item = What do you need? I will tell you the floor and the window.
sites-not-there = { $site } does not handle this: { $item }. These sites do:

# When it closes
sites-closes = { $site } closes at { $end } on { $day }; the last time you can book is { $last }.
sites-closes-last = The last to close on { $day } is { $site }, at { $end }.
sites-closes-line = { $site }: closes { $end }, last booking { $last }
sites-hours-that-day = Hours that day: { $hours }.

# Where it is, and the way
sites-address = { $site }: { $address }
sites-directions = Getting there: { $directions }.
sites-way = To { $site }: { $directions }.
sites-way-unknown = { $site } is at { $address }. I have no directions; you can ask on { $phone }.
sites-parking = { $site }: { $fact }
sites-facility = { $site }, { $facility }: { $where }
sites-facility-unknown = I have nothing noted on this ({ $facility }); { $site } can tell you on { $phone }.
sites-facility-toilet = toilet
sites-facility-nursing_room = nursing room
sites-facility-water = drinking water
sites-facility-charging = charging a phone
sites-facility-wifi = Wi-Fi
sites-facility-copying = copying
sites-facility-wheelchair = wheelchair
sites-facility-lift = lift
sites-facility-prayer_room = prayer room
sites-facility-lockers = place for luggage
sites-facility-smoking = smoking area
sites-facility-first_aid = first aid
sites-parking-unknown = I have nothing on parking at { $site }; you can ask on { $phone }.
sites-phone = { $site }: { $phone }
sites-near = Near { $place }: { $site }, { $address }
sites-near-there = Nearest to you: { $site }, { $address }
sites-which-area = Which part of town are you in? Tap one, or write a place nearby, for example "{ $example }".
sites-area-label = { $area }

# When it is quiet
sites-quiet-everywhere =
    { $percent ->
        [0] It is calm everywhere these days: nobody has booked yet.
       *[other] By the bookings so far it is calm everywhere these days: at most { $percent }% is taken.
    }
sites-quiet-best = By the bookings so far the calmest is { $best }.
sites-quiet-line =
    { $percent ->
        [0] { $site }, { $day } { $part }, nobody yet
       *[other] { $site }, { $day } { $part }, { $percent }% taken
    }
sites-quiet-honest = This counts appointments only, not people who come without one.
sites-quiet-everywhere-usual = By the bookings so far and the last weeks it is calm everywhere these days: at most about { $percent }% is taken.
sites-quiet-best-usual = By the bookings so far and the last weeks the calmest is { $best }.
sites-quiet-line-usual = { $site }, { $day } { $part }, usually about { $percent }% taken
sites-quiet-hour = In that half day the hour from { $hour } is usually the quietest.
sites-quiet-honest-usual = This is an estimate from the bookings so far and those of the same weekday in the last { $weeks }; it does not count people who come without an appointment.
sites-walk-in-kept = You can come without an appointment: { $percent }% of the places of each time slot are kept for people who just come, first come, first served.
sites-walk-in-none = No places are kept here for people who come without an appointment. You may have to wait, or may not be served that day; booking is the safe way: just type "book".
sites-quiet-unknown = Those days cannot be booked yet, so I cannot tell how busy they will be.

sites-one =
    { $site }, { $today }
    Address: { $address }
    Phone: { $phone }

    { $windows }

    { $week }
sites-window = { $window }, floor { $floor }: { $items }
sites-offer-others = Other sites
sites-offer-menu = Back to the menu
