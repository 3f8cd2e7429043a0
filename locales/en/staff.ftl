# The hall's board: one page for staff, figures only, nobody's personal data.
staff-title = { $hall } · Hall board
staff-service = Hall board
staff-skip = Skip to the board
staff-now = This page: { $now } (hall time)
staff-refresh = Refresh

staff-ready-heading = System
staff-ready = The database and every channel are working.
staff-not-ready = Something is not working just now:
staff-warnings = The latest change is not in use; the last good answers go on:
staff-no-figures = The figures cannot be read just now. Please refresh once the database is back.

staff-glance-open = Sites open now
staff-glance-today = Appointments today
staff-glance-tomorrow = Appointments tomorrow
staff-glance-not-delivered =
    { $days ->
        [one] Not delivered today
       *[other] Not delivered, last { $days } days
    }

staff-sites = Sites
staff-site = { $site }
staff-open = Open now
staff-shut = Closed now
staff-hours = Today { $hours }
staff-span = { $start }–{ $end }
staff-until = Opens next on { $day }
staff-closure = Closed today: { $reason }
staff-window = Window
staff-window-name = { $window }
staff-floor = floor { $floor }
staff-today = Today
staff-tomorrow = Tomorrow
staff-next-free = Next free
staff-free = { $starts }
staff-full = None on the days that can be booked
staff-shut-day = closed
staff-load-hint = The first figure is what is booked, the second all places of that day.

staff-messages = Messages to citizens
staff-alarm =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    } of the last { $days ->
        [one] day
       *[other] { $days } days
    } could not be delivered, or may not have arrived.
staff-ending = How it ended
staff-last-days =
    { $days ->
        [one] Last day
       *[other] Last { $days } days
    }
staff-ending-waiting = Waiting
staff-meaning-waiting = in the queue, or just being sent
staff-ending-failed = Failed
staff-meaning-failed = refused by the platform, or tried too often
staff-ending-unreachable = Unreachable
staff-meaning-unreachable = the person blocked us, or the account is gone
staff-ending-unknown = Not known
staff-meaning-unknown = handed to the platform, but no answer came back

staff-questions = Questions without an answer
staff-question = Asked about
staff-question-people = People
staff-question-unclear = not understood
staff-no-questions = Every recent question had an answer.
staff-questions-hint = Whoever asks several times counts once. When an answer is written, everybody who asked is told.

# Joining the hall's staff
staff-join-ask = Please send the code your admin gave you.
staff-joined = Welcome, { $name }. You are now part of the hall's staff ({ $role }), and will be told here when something comes up. Send "help" to see what you can do.
staff-role-clerk = clerk
staff-role-lead = lead
staff-role-admin = admin
staff-error-code = This code cannot be used: it may be mistyped, used already or out of date. Please ask your admin for a new one.
staff-error-tries = Too many wrong codes. Please try again in { $minutes } minutes.
staff-error-forbidden = You do not have the right to do this. Please turn to a lead or an admin.
