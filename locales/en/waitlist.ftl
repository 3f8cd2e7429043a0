waitlist-offer-wait = Tell me when a place is free
waitlist-offer-mine = What I am waiting for
waitlist-day = { $day }
waitlist-day-part = { $day }, { $part }
waitlist-day-time = { $day }, { $time }
waitlist-any-day = any day
waitlist-ask-item = All right, I will tell you when a place is free. What is it for?
waitlist-ask-site = { $item }: at which site shall I wait for a place?
waitlist-ask-day = These days are full. Which one are you waiting for? You can also write another day.
waitlist-ask-any-day = Everything is full at the moment. Which day are you waiting for?
waitlist-book-instead = See the other days
waitlist-free-now = No need to wait: { $site } has free places on { $day }. You can book one right now.
waitlist-all-free = No need to wait: { $site } has free places every day for this: { $item }. Have a look first; if the time you want is full, choose "Tell me when a place is free".
waitlist-begun = All right, I will wait for a place for you: { $item }, { $site }, { $when }.
waitlist-confirm =
    I can wait in line for you:
    Service: { $item }
    Place: { $site }
    Time: { $when }

    Places that are given back go to those who wait, in order. When it is your turn I will write to you and keep the place for { $minutes }; after that the next person gets it. Shall I?
waitlist-join-yes = Yes, wait for me
waitlist-join-no = No, thanks
waitlist-joined = You are in line: { $item }, { $site }, { $when }. As soon as a place is free I will tell you and keep it for { $minutes }. Meanwhile you can also book another time.
waitlist-one = You are waiting for: { $item }, { $site }, { $when }.
waitlist-none = You are not waiting for anything. When the time you want is full, choose "Tell me when a place is free" while booking.
waitlist-choose = If you no longer want to wait, leave the line here.
waitlist-leave-label = Stop waiting: { $when }, { $site }
waitlist-stay = Keep waiting
waitlist-left = All right, you are no longer in line. Tell me whenever you want another time.
waitlist-offer =
    There is a place for you:
    { $item }
    { $starts }, { $site }
    For: { $name }

    It is kept until { $until }. Would you like it? If not, the next person gets it.
waitlist-claim-yes = Yes, I want it
waitlist-claim-no = No, thanks
waitlist-refused = All right, the next person gets it. You are still in line, and I will tell you of other places.
waitlist-told =
    The place you were waiting for is here:
    { $item } ({ $people })
    { $starts }, { $site }

    It is kept for you until { $until }. Please tell me either way, so that the next person need not wait.
waitlist-notice-take = I want this place
waitlist-notice-pass = Let the next person have it
waitlist-told-closed =
    You are waiting for a place at { $site } on { $day } ({ $item }). We are sorry: it is closed that day ({ $reason }), so no place will come free.
    Would you like to book another day?
waitlist-notice-other = Book another day
waitlist-notice-leave = Stop waiting for that day
waitlist-error-already = This phone number is already waiting for this service, so there is no need to join again.
waitlist-another = The time for that place has run out. But there is another one being kept for you.
waitlist-error-over = No place is being kept for you now. The time may have run out, and the next person got it.
waitlist-lapsed =
    The place on { $starts } at { $site } was kept only until { $until }. That time is over, so I can no longer keep it.
    You are still in line, and I will tell you of the next place at once. Or book another time now.
