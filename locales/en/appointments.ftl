appointments-none = You have no appointment at the moment.
appointments-one =
    Number { $code }
    Service: { $item }
    Time: { $starts }
    Place: { $site }, { $address }
    For: { $name }
appointments-shut = The site is shut on that day ({ $reason }): please do not come in vain. Choose another time, or call { $phone }.
appointments-choose = If you cannot come, cancel here. For another time, change it: your place is kept until the new one is settled.
appointments-move = Change the time
appointments-waits = Places I am waiting for ({ $count })
appointments-aside = { $count ->
        [0] You have no appointment at the moment.
       *[other] To move or cancel one, finish here first, then say “my appointments”.
    }
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

    For another time, or if you cannot come, type "change my appointment" or "cancel my appointment". { $cost }
# What a miss costs others, in two wordings: half of the people read each, to see which one brings more of them.
appointments-cost-next = If you tell us early, somebody who is waiting can have the place at once.
appointments-cost-empty = A place that is missed without a word stays empty, while others who need it find everything full.
appointments-notice-come = I will come
appointments-notice-move = Another time
appointments-notice-cancel = I cannot come, cancel it
appointments-notice-here = I am here
appointments-will-come = Good, see you on { $starts } at { $site }. Your number is { $code }.
appointments-reminder-soon =
    A reminder: { $starts }, { $item }. It is nearly time.

    Place: { $site }, floor { $floor }, { $window }
    Address: { $address }
    For: { $name }
    Number: { $code }

    When you are there, reply "I am here" (or /here). If you cannot make it, please call { $phone }.
