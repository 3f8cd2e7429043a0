reschedule-which = Which appointment would you like to change?
reschedule-which-label = { $starts }, { $item }
reschedule-hint-which = I could not tell which one you mean. Please tap an appointment, or reply with its number.
reschedule-old = Your appointment now: { $starts }, { $site }, { $item }. It stays yours until the new time is settled.
reschedule-confirm =
    Please check the change (number { $code }):
    From: { $starts }, { $site }
    To: { $new }, { $there }
    Service: { $item }

    Shall I change it?
reschedule-yes = Yes, change it
reschedule-time = Another time
reschedule-no = Leave it as it is
reschedule-done =
    Changed. Your number stays { $code }
    Before: { $old }, { $was } (now free for others)
    Now: { $starts }, { $site }
    Service: { $item }
    Place: floor { $floor }, { $window }, { $address }
    For: { $name }

    The reminders have moved too. { $change }
reschedule-lost = Sorry, { $new } has just been taken by someone else. Your appointment has not changed: it is still { $starts }, { $site }.
reschedule-stays = All right, nothing was changed. Your appointment is still { $starts }, { $site }, number { $code }.
reschedule-error-too-late = It starts in less than { $minutes } minutes ({ $starts }), so it cannot be changed here; the appointment stays as it is. If you really cannot come, please call { $phone }.
reschedule-error-same-time = Your appointment is at { $starts } already; nothing was changed.
reschedule-together = Everyone in this appointment moves together. If only one of you needs another time, please book that person separately with a different phone number; if fewer of you come, nothing needs changing.
