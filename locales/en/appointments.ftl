appointments-none = You have no appointment at the moment.
appointments-one =
    Number { $code }
    Service: { $item }
    Time: { $starts }
    Place: { $site }, { $address }
    For: { $name }
appointments-choose = If you cannot come, cancel here. For another time, change it: your place is kept until the new one is settled.
appointments-move = Change the time
appointments-waits = Places I am waiting for ({ $count })
appointments-only-waits = You have no appointment yet; you are waiting for a place.
appointments-cancel-label = Cancel { $code } ({ $starts })
appointments-keep = Do not cancel
appointments-confirm-cancel =
    Cancel this appointment?
    Number { $code }
    { $item }
    { $starts }, { $site }
appointments-cancel-yes = Yes, cancel it
appointments-cancel-move = No, change the time
appointments-cancel-no = No, keep it
appointments-cancelled = Your appointment on { $starts } ({ $code }) is cancelled, and someone else can have the place. Thank you for telling us.
appointments-offer-again = Book again
appointments-error-too-late = It starts in less than { $minutes } minutes, so it cannot be cancelled here. If you cannot come, please call { $phone }.
appointments-error-not-found = I cannot find this appointment. It may have been cancelled, or be over.
appointments-reminder =
    A reminder: { $starts }, { $item }

    Place: { $site }, floor { $floor }, { $window }
    Address: { $address }
    For: { $name }
    Number: { $code }

    For another time, or if you cannot come, type "change my appointment" or "cancel my appointment", so that someone else can have the place.
appointments-reminder-soon =
    A reminder: { $starts }, { $item }. It is nearly time.

    Place: { $site }, floor { $floor }, { $window }
    Address: { $address }
    For: { $name }
    Number: { $code }

    When you are there, reply "I am here" (or /here). If you cannot make it, please call { $phone }.
