# The figures of a month as a picture and a table, sent to those who lead.
monthly-month =
    { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
monthly-short =
    { $number ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
monthly-title = { $month } in figures
monthly-caption =
    The figures of { $month } are here ({ $place }).
    Cases: { $cases }. Closed on time: { $on_time }. Appointments nobody came to: { $absent }. Thanks: { $thanks }.
monthly-table-caption = The figures of { $month } as a table, beside the months before; it opens in any spreadsheet.
monthly-cases = Cases that came in
monthly-on-time = Closed on time
monthly-no-shows = Missed appointments
monthly-waits = Mean wait
monthly-after-hours = Service after hours
monthly-thanked = Thanks received
monthly-thanks = Thanks by site and window
monthly-kinds = Cases by kind
monthly-before = month before: { $value }
monthly-note =
    { $part }
    month before: { $before }
monthly-none = no data
monthly-nothing = No cases this month.
monthly-no-thanks = No thanks yet this month.
monthly-window = { $site }, { $window }
monthly-foot-on-time = On time: of the cases with a deadline that are closed or past it; withdrawn ones do not count. Not come: of appointments that are over and were not cancelled, those neither checked in nor served.
monthly-foot-visits = Wait: from the appointed time, or from check-in for who came later, until served. After hours: for each site and day, from the usual closing time until somebody was served for the last time. Cases count in the month they came in.
monthly-foot-made = Counted { $at }; later changes are possible.
monthly-head = Figure
monthly-row-due = Cases with a decided deadline
monthly-row-on-time = Closed on time (%)
monthly-row-visits = Appointments that are over
monthly-row-absent = Appointments nobody came to
monthly-row-no-shows = Nobody came (%)
monthly-row-served = Visits with a recorded wait
monthly-web = Monthly sheet
monthly-web-picture = See the picture (PNG)
monthly-web-table = Download the table (CSV)
