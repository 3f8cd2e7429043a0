appointments-none = You have no appointment at the moment.
appointments-one =
    Number { $code }
    { $item }, { $name }
    { $starts }
    { $site }, { $address }
appointments-choose = Would you like to cancel one?
appointments-cancel-label = Cancel { $code } ({ $starts })
appointments-keep = Keep them
appointments-confirm-cancel = Cancel your appointment { $code }, { $item }, { $starts } at { $site }?
appointments-cancel-yes = Yes, cancel it
appointments-cancel-no = No, keep it
appointments-cancelled = Your appointment { $code } on { $starts } is cancelled, and the place is free for someone else. Thank you for telling us.
appointments-offer-again = Book again
appointments-error-too-late = It starts in less than { $minutes } minutes, so it cannot be cancelled here. Please call { $phone }.
appointments-error-not-found = There is no such appointment, or it is cancelled or over.
appointments-reminder =
    A reminder: { $starts }, { $item }
    { $site }, floor { $floor }, { $window }
    { $address }
    { $name }, number { $code }
    If you cannot come, type "cancel my appointment" so that someone else can have the place.
