# Figures and charts.
figures-lead = The last twelve weeks, beginning with that of { $first }. Each bar opens the rows behind it.
figures-csv = Download as a table (CSV)
figures-cut = There is too much to count: only the newest part is in the figures.
figures-total = in all
figures-none = none
figures-nothing = Nothing in these weeks.
figures-count = { $n }
figures-percent = { $n }%
figures-minutes = { $n } min
figures-score = { $n } stars
figures-of = { $part } of { $whole }
figures-of-served =
    { $count ->
        [one] mean of { $count } visit
       *[other] mean of { $count } visits
    }
figures-of-rated =
    { $count ->
        [one] { $count } rating
       *[other] { $count } ratings
    }
figures-cases = Cases by kind and week
figures-in-time = Closed on time
figures-late = Past the deadline
figures-on-time = Share closed on time
figures-waits = Mean wait in minutes
figures-no-shows = Share of appointments nobody came to
figures-after-hours = Minutes served after hours
figures-late-days =
    { $count ->
        [one] on { $count } day at a site
       *[other] on { $count } days at a site
    }
figures-week-after-hours = Week of { $week }: { $minutes } minutes after hours
figures-head-after = After hours
figures-classes = Cases by common problem
figures-meaning-classes = Of the cases that came in, those put together as a common problem, the most first.
figures-meaning-after-hours = For each site and day, from the usual closing time until “Serve now” was pressed for the last time. Days on which the site is usually shut do not count, nor what was entered on another day.
figures-wordings = Two wordings of the reminder: share that did not come
figures-thanks = Thanks by site and window
figures-ratings = Ratings
figures-meaning-cases = By the week in which they came in, from Monday on; the site is where it happened.
figures-meaning-on-time = Of the cases with a deadline that are closed, or whose deadline is past: how many were closed by it. Those that citizens withdrew do not count.
figures-meaning-waits = From the appointed time, or from check-in for who came later, until “Serve now” was pressed. Visits without it do not count.
figures-meaning-no-shows = Of the appointments that are over and were not cancelled: how many were neither checked in nor served. Those that a site was shut for after all do not count.
figures-meaning-wordings = The reminder of the day before has two wordings, drawn by lot for each appointment. Of the appointments that are over, were not cancelled and were reminded of: how many were neither checked in nor served. Compare only when each side has some hundreds of appointments; a few percent may still be chance.
figures-meaning-thanks = How many thanks came in, the most first; those that name no window are counted apart.
figures-thanks-elsewhere = And { $count } at other windows.
figures-meaning-ratings = The stars citizens gave after a case was closed, five at most.
figures-to-rows = See the rows
figures-week-cases =
    Week of { $week }: { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
figures-week-on-time = Week of { $week }: { $part } of { $whole } on time
figures-week-waits = Week of { $week }: { $minutes } minutes on the mean, { $count } served
figures-week-no-shows = Week of { $week }: { $part } of { $whole } did not come
figures-window = window { $window }
figures-no-site = No site named
figures-stars =
    { $count ->
        [one] { $count } star
       *[other] { $count } stars
    }
figures-back = ← Back to the figures
figures-rows-week = The week that begins on { $week }.
figures-rows-all = The last twelve weeks.
figures-rows-count =
    { $count ->
        [one] { $count } row.
       *[other] { $count } rows.
    }
figures-rows-cut = Only the newest { $count } rows are listed here; the table has more.
figures-head-case = Number and kind
figures-head-visit = Number and matter
figures-head-place = Place
figures-head-state = State
figures-head-opened = Came in
figures-head-due = Deadline
figures-head-closed = Closed
figures-head-starts = Appointed
figures-head-arrived = Here
figures-head-served = Served
figures-head-waited = Wait
