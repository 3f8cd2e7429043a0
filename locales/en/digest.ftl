# The daily digest of those who lead: one screen, each line says what it counts.
digest-morning =
    Good morning, { $name }. Today is { $day }.
    { $parts }

    To see a case, send me its number. For the latest, send /digest.
digest-now =
    As of { $now }:
    { $parts }

    To see a case, send me its number.
digest-part =
    { "" }
    { $lines }
digest-nothing = Good morning, { $name }. Nothing needs you today: no case is due or unclaimed, and there are no appointments, home visits or documents to collect.
digest-nothing-now = { $name }, nothing needs you right now: no case is due or unclaimed, and there are no appointments, home visits or documents to collect today.

# Cases
digest-late = Past the deadline ({ $count }): { $cases }
digest-today = Due today ({ $count }): { $cases }
digest-unclaimed = Not taken by anybody ({ $count }): { $cases }
digest-promised = Promised to citizens by today, not marked as done ({ $count }): { $cases }
digest-low = Rated low, citizen not contacted yet ({ $count }): { $cases }
digest-and-more = { $cases } and more
digest-case = { $code } { $kind }
digest-case-code = { $code }
digest-case-late = { $code } { $kind } ({ $span } over)
digest-case-over = { $code } { $kind } (was due { $due })
digest-case-due = { $code } { $kind } (by { $until })

# Today
digest-sites =
    Today:
    { $lines }
digest-site = { $site }: { $parts }
digest-site-booked =
    { $count ->
        [one] { $count } appointment
       *[other] { $count } appointments
    }
digest-site-visits =
    { $count ->
        [one] { $count } home visit
       *[other] { $count } home visits
    }
digest-site-pickups =
    { $count ->
        [one] { $count } document to collect
       *[other] { $count } documents to collect
    }
digest-site-rest =
    { $sites ->
        [one] { $sites } more site: { $count } booked
       *[other] { $sites } more sites: { $count } booked
    }
digest-asking = Home visits waiting for approval: { $count }
digest-papers = Papers let come later, due today or overdue and still missing: { $count }

# People
digest-unreached = Not delivered in the last { $days } days, nobody has rung yet: { $count }
digest-questions =
    Asked most and not answered:
    { $lines }
digest-question = { $question } ({ $people })
digest-question-known = { $item }, { $attribute }
digest-question-words = “{ $words }”
digest-thanks-yesterday = Thanks yesterday ({ $count }): { $places }
digest-thanks-since = Thanks since { $day } ({ $count }): { $places }
digest-thanked = { $site } ({ $count })
digest-thanked-window = { $site }, { $window } ({ $count })
