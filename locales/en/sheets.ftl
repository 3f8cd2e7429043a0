# Day sheet, week, closures and extra hours.
sheets-title = { $site } · { $day }
sheets-as-of = Printed: { $now }
sheets-site = Site
sheets-day = Day
sheets-days = Another day
sheets-show = Show
sheets-before = ← { $day }
sheets-after = { $day } →
sheets-today = Back to today
sheets-span = { $begins }–{ $ends }
sheets-run-free = nobody booked
sheets-run-quiet = nobody expected
sheets-peak-of-day =
    Busiest from { $hour }: about { $expected ->
        [one] { $expected } person
       *[other] { $expected } people
    }.
sheets-to-day = Day sheet
sheets-to-week = The whole week
sheets-by-code = Check in by appointment number
sheets-nobody = There are no appointments on this day.
sheets-cut = There are too many appointments: only the first ones are shown.
sheets-print-hint = To put this sheet on paper, use “Print” in the browser. The buttons are left out.
sheets-head-time = Time
sheets-head-who = Name and number
sheets-head-what = Matter and window
sheets-head-state = State
sheets-head-do = Actions
sheets-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
sheets-stand-booked = Booked
sheets-stand-late = Not here yet
sheets-stand-here = Here
sheets-stand-done = Served
sheets-stand-no-show = Did not come
sheets-stamp-arrive = Check in
sheets-stamp-serve = Serve now
sheets-stamp-absent = Did not come
sheets-stamp-undo = Undo
sheets-served-at = served at { $at } after { $minutes } min
sheets-here-since = here since { $at }
sheets-overdue = waiting { $minutes } min
sheets-excused = told us they cannot come
sheets-mean-wait = Mean wait
sheets-minutes = { $minutes } min
sheets-no-figure = none yet
sheets-visits = Home visits that day
sheets-pickups = Documents ready (now)
sheets-done-arrive = Checked in.
sheets-done-code = Checked in.
sheets-done-serve = The time they were served is noted.
sheets-done-absent = Noted: did not come.
sheets-done-undo = Undone.
sheets-error-not-there = There is no such appointment here today, or somebody has just changed it. Please look at the sheet below.
sheets-error-elsewhere = That appointment is at { $site }, { $starts }.
sheets-error-other-day = That appointment is not today: it is on { $starts }.
sheets-error-already = { $code } is checked in already; the sheet shows it.
sheets-error-not-yet = Their time has not begun, so they cannot be missing yet.

# Closures and extra hours
sheets-closures-lead = What you enter here holds at once: closed times are no longer offered, extra times can be booked. Nothing that is booked is cancelled by itself; it is listed below.
sheets-enter-closed = Enter a closure
sheets-enter-open = Enter extra hours
sheets-enter-places = Change places at a window
sheets-window = Window
sheets-window-option = { $window } (usually { $places } per time slot)
sheets-first = First day
sheets-last = Last day (if not the same)
sheets-opens = From
sheets-shuts = Until
sheets-places = People per time slot
sheets-reason-zh = Reason in Chinese (citizens read it)
sheets-reason-en = Reason in English (citizens read it)
sheets-hint-closed = Closed all day. You see who is booked first, and decide then when to tell them.
sheets-hint-open = In addition to the usual hours; weekends and holidays too.
sheets-hint-places = For busy hours and the summer peak. Without times it holds all day; zero means nobody is served.
sheets-kind-closed = Closed
sheets-kind-open = Extra hours
sheets-kind-places = Other places
sheets-in-force = In force or to come
sheets-none-in-force = No closures, extra hours or changed places are entered.
sheets-one-day = { $day }
sheets-some-days = { $first } to { $last }
sheets-hours = { $opens } to { $shuts }
sheets-places-each =
    { $places ->
        [one] { $places } person per time slot
       *[other] { $places } people per time slot
    }
sheets-because = Reason: { $reason }
sheets-hits =
    { $count ->
        [one] { $count } appointment is affected.
       *[other] { $count } appointments are affected.
    }
sheets-hits-closed = Please tell them to choose another time, and ring those whom no message reaches.
sheets-hits-places = More people are booked than there are places. Please ring and agree on another time.
sheets-visits-hit =
    { $count ->
        [one] { $count } home visit is agreed for { $day }.
       *[other] { $count } home visits are agreed for { $day }.
    } Choose another time on the rounds page; the people are told
sheets-no-hits = No appointments are affected.
sheets-waiting-hit =
    { $count ->
        [one] { $count } person is waiting for a place on these days,
       *[other] { $count } people are waiting for a place on these days,
    } and will be told together with the others.
sheets-tell =
    { $count ->
        [one] Tell { $count } person
       *[other] Tell all { $count } people
    }
sheets-when = { $starts }
sheets-fate-queued = Message sent
sheets-fate-pending = Message on its way
sheets-fate-dropped = Could not be sent: please ring
sheets-fate-none = Not told yet
sheets-rung = Rung
sheets-ring-done = I rang them
sheets-take-back = Take it back
sheets-take-back-hint = The usual arrangements hold again at once. Those who got a message get no second one: please ring them.
sheets-take-back-sure = Yes, take it back
sheets-done-entered = Entered, and in force at once. Please look at the appointments it affects.
sheets-done-back = Taken back. The usual arrangements hold again.
sheets-done-told = The messages are on their way; in quiet hours they wait until those end.
sheets-done-rung = Noted.
sheets-error-no-exception = That has been taken back already, or it does not exist.
sheets-error-still-booked =
    { $count ->
        [one] { $count } appointment depends on it; whoever it is would come for nothing.
       *[other] { $count } appointments depend on it; these people would come for nothing.
    } Please enter a closure first, or fewer places: that lists them. Once they have another time, take this back.
sheets-error-days = These days do not work: start today or later, end no earlier than you start, { $most } days at most.
sheets-error-hours = These times do not work: enter both, the end after the start.
sheets-error-places = Please enter the places as a whole number, { $most } at most.
sheets-error-reason = Please give the reason in Chinese and in English, { $most } characters each at most.
sheets-told-closed =
    We are sorry: { $site } is closed on the day of your appointment ({ $reason }). Please do not make the trip.
    Your appointment: { $item }, { $starts }, number { $code }.
    Reply “reschedule” to choose another time, or call { $phone } and we will find one with you.
sheets-fate-ring = Please ring

# Week
sheets-week-title = { $site } · { $first } to { $last }
sheets-any-day = Week (any day of it)
sheets-weeks = Another week
sheets-week-before = ← Week before
sheets-this-week = Back to this week
sheets-week-after = Week after →
sheets-forecast = Busiest hours (an estimate)
sheets-peak =
    { $day }, the hour from { $hour }: about { $expected ->
        [one] { $expected } person
       *[other] { $expected } people
    }
sheets-forecast-hint = This is an estimate: the mean of what was booked in the same hour of the same weekday over the last { $weeks } weeks, or what is booked already where that is more. Nothing is estimated for closed times.
sheets-hour-title = usually about { $usual }, booked so far { $booked }
sheets-cell-shut = { $taken } booked, closed
sheets-legend = How full:
sheets-quarter-0 = empty
sheets-quarter-1 = quiet
sheets-quarter-2 = half
sheets-quarter-3 = nearly full
sheets-quarter-4 = full
sheets-sum = All day
sheets-no-slots = No appointments are offered at this window in this week.
sheets-green = Green channel
sheets-notice-move = Choose another time
sheets-notice-cancel = Cancel my appointment

# The day sheet in the staff's group and in private chat
sheets-chat =
    { $site } · { $day }
    { $booked } booked, { $come } came, { $missing } missing; { $pickups } to be picked up{ $visits }

    { $lines }
sheets-chat-visits = ; { $count } home visits
sheets-chat-line = { $at } { $code }{ $name } { $items }{ $people } { $stand }
sheets-chat-name = { " " }{ $name }
sheets-chat-people = { " " }({ $people })
sheets-chat-more = { $count } more stand in the console under “Day sheet”.
sheets-chat-all =
    { $day }
    { $lines }

    For the list of one site send /day and its name; for another day add the day.
sheets-chat-site = { $site }: { $booked } booked, { $come } came, { $missing } missing; { $pickups } to be picked up{ $visits }

# Who missed too many appointments may book again, when the staff say so
sheets-lift = Let somebody book again
sheets-lift-hint = Who missed several appointments and told you why may book again: none of those missed so far counts any more.
sheets-lift-whom = Phone, or the number of one of their appointments
sheets-done-lifted = Done: they can book again.
sheets-lifted =
    { $count ->
        [0] No missed appointment was counted; they could book all along.
        [one] Done: the one missed appointment does not count any more, they can book again.
       *[other] Done: { $count } missed appointments do not count any more, they can book again.
    }
sheets-error-whom = Please give a phone number, or the number of one of their appointments.
