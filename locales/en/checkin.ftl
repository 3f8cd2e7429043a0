# Said alone, these check in, or tell that one did not make it.
checkin-said-here = I am here
checkin-said-there = I'm here
checkin-said-missed = I missed it
checkin-which = Which appointment have you come for?
checkin-which-label = { $starts }, { $item } ({ $code })
checkin-ask-code = I cannot find an appointment of yours today. Please write its number; one made by your family will do.
checkin-hint-code = That does not look like an appointment number. It has six letters and digits and stands in the message that confirmed the booking.
checkin-done = Welcome. Please go to floor { $floor }, { $window }, and say number { $code }. Your time is { $starts }.
checkin-late = Welcome. Your time was { $starts }, so you may have to wait for a gap. Please go to floor { $floor }, { $window }, say number { $code }, and tell the staff.
checkin-will-be-late =
    No need to rush. Your appointment is { $starts }, { $site }.
    Up to { $late } late, nothing changes; later than that you may have to wait for a gap. After { $over } the appointment is over, and you would need a new one.
    When you are here, just say "I am here".
checkin-error-already = You have checked in already, number { $code }. Please wait at floor { $floor }, { $window }.
checkin-error-early = You are early. Your time is { $starts }, and you can check in from { $opens }. Please tell me again then.
checkin-error-over = The time of your appointment, { $starts }, is over.
checkin-error-none = I cannot find this number. Please check it, or ask at the information desk.
checkin-why =
    Nobody checked in for the appointment on { $starts }, { $item }.
    What happened?
checkin-why-came = I was there
checkin-why-late = I was held up on the way
checkin-why-ill = Illness or an emergency
checkin-why-forgot = I forgot
checkin-came = All right, it is noted that you were there; it does not count as missed.
checkin-excused = No harm done, and thank you for telling us.
checkin-counts =
    { $counted ->
        [one] In the last { $days } days one appointment was missed without a reason; only at { $limit } is booking closed for a while.
       *[other] In the last { $days } days { $counted } appointments were missed without a reason; only at { $limit } is booking closed for a while.
    }
checkin-counts-none = This one does not count. Only at { $limit } appointments missed without a reason within { $days } days is booking closed for a while.
checkin-again = If you still need it, simply book another time.
checkin-notice-why = Tell you why
checkin-missed =
    { $starts }, { $site }, { $item }: nobody checked in.
    If you were there, or could not make it, reply { $code } and tell us, and it will not count as missed. To come another time, just say "book".
