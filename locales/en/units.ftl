# Figures and their units. Working days and calendar days must never look alike.
unit-working_day =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
unit-calendar_day =
    { $n ->
        [one] { $n } calendar day
       *[other] { $n } calendar days
    }
unit-week =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
unit-month =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
unit-year =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
unit-year_of_age = age { $n }
unit-hour =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
unit-minute =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
unit-second =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
unit-yuan = { $n } yuan
unit-millimetre = { $n } mm
unit-city =
    { $n ->
        [one] { $n } city
       *[other] { $n } cities
    }
unit-person =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
unit-occasion =
    { $n ->
        [one] once
       *[other] { $n }
    }
unit-kind =
    { $n ->
        [one] { $n } kind
       *[other] { $n } kinds
    }
unit-country =
    { $n ->
        [one] { $n } country
       *[other] { $n } countries
    }
unit-port =
    { $n ->
        [one] { $n } port
       *[other] { $n } ports
    }
unit-pixel = { $n } px
unit-kilobyte = { $n } KB

# How a day is written: E weekday, d day, MMM month (Unicode date patterns)
unit-day-pattern = E d MMM
unit-day-and-time-pattern = { "{day}, {time}" }
unit-full-date =
    { $day } { $month ->
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
    } { $year }
unit-list-separator = { ", " }
