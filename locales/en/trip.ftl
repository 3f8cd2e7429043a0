# Trip plans: will the document be ready? Verdict and ready day first, then how it was counted, the last day, what helps.
trip-choose-document = Where are you going, and which document do you need?
trip-document-passport = Abroad: passport
trip-document-hkmo_permit = Hong Kong or Macau: the permit
trip-document-hkmo_endorsement = Hong Kong or Macau: I have the permit, I need an endorsement
trip-document-tw_permit = Taiwan: the Taiwan permit
trip-hint-document = I could not tell which document that is. Please tap a choice, or write "passport", "Hong Kong and Macau permit", "endorsement" or "Taiwan permit".
trip-choose-day = { $item }: which day do you leave? Just write the date, for example "18 December" or "next Friday".
trip-choose-day-of-use = { $item }: which day do you need it? Just write the date, for example "18 December" or "next Friday".
trip-hint-day = I could not read a day in that. Please write the date, for example "18 December" or "next Friday".
trip-choose-registered =
    { $both }
    Where is your household register? Tell me and I can be exact.
trip-registered-home = Registered here
trip-registered-away = In another province
trip-registered-unsure = In another city of this province, or not sure
trip-hint-registered = I could not tell where your household register is. Please tap a choice; if you are not sure, I will work out both.

trip-told = { $lines }

# The verdict
trip-in_time =
    { $days ->
        [one] In time. { $item }: { $period }, ready by { $ready } at the latest, { $days } day before { $need_by }.
       *[other] In time. { $item }: { $period }, ready by { $ready } at the latest, { $days } days before { $need_by }.
    }
trip-tight =
    { $days ->
        [0] Tight. { $item }: { $period }, ready by { $ready } at the latest, the very day you need it.
        [one] Tight. { $item }: { $period }, ready by { $ready } at the latest, only { $days } day before { $need_by }, with { $left ->
            [one] { $left } working day
           *[other] { $left } working days
        } to collect it.
       *[other] Tight. { $item }: { $period }, ready by { $ready } at the latest, only { $days } days before { $need_by }, with { $left ->
            [one] { $left } working day
           *[other] { $left } working days
        } to collect it.
    }
trip-too_late =
    { $days ->
        [one] Too late. { $item }: { $period }, ready by { $ready } at the latest, { $days } day after { $need_by }.
       *[other] Too late. { $item }: { $period }, ready by { $ready } at the latest, { $days } days after { $need_by }.
    }
trip-too_late-unless-urgent =
    { $days ->
        [one] Too late, unless urgent processing is granted. { $item }: { $period }, ready by { $ready } at the latest, { $days } day after { $need_by }.
       *[other] Too late, unless urgent processing is granted. { $item }: { $period }, ready by { $ready } at the latest, { $days } days after { $need_by }.
    }
trip-both-in_time = In time for { $need_by }. { $item }: registered here, { $home }; in another province, { $away }.
trip-both-tight = Tight. { $item }: registered here, { $home }; in another province, { $away }; little room before { $need_by }.
trip-both-too_late = Too late for { $need_by }. { $item }: registered here, { $home }; in another province, { $away }.
trip-both-too_late-unless-urgent = Too late for { $need_by }, unless urgent processing is granted. { $item }: registered here, { $home }; in another province, { $away }.
trip-both-mixed = For { $need_by } it depends on your household register. { $item }: registered here, { $home }; in another province, { $away }.
trip-way-in_time = { $period }, ready by { $ready } (in time)
trip-way-tight = { $period }, ready by { $ready } (tight)
trip-way-too_late = { $period }, ready by { $ready } (too late)

trip-at-window = { $item } (staffed window)
trip-machine = If you may use a machine, there is no such wait: once approved you get the endorsement on the spot. Not for first-time applicants, old booklets, registered state staff or serving military.

# How it was counted
trip-counted-from = I count from { $starts }, as the day your papers are accepted.
trip-first-name_change = If your name is still to be changed, that comes first. How long it takes is set locally and I have no checked rule for it, so I cannot count the whole: ask the household window. What follows counts as if the name were changed and your papers accepted on { $starts }; what comes later moves it on:
trip-first-birth_registration = If the child is not registered yet, that comes first. How long it takes is set locally and I have no checked rule for it, so I cannot count the whole: ask the household window. What follows counts as if the child were registered and the papers accepted on { $starts }; what comes later moves it on:
trip-handed-in = I count from { $starts }, the day you handed in your papers; the date on your receipt is what counts.
trip-handed-in-hurry = By the rule it may come after you need it: go to the window with your receipt and your booking now, or call { $hotline }, and ask whether it can be made first.
trip-over = The windows take no more papers today, so I count from the next open day, { $starts }.
trip-shut = The windows are closed on { $asked }, so I count from the first open day after it, { $starts }.
trip-counted-working_day = Papers accepted on { $starts }, that day not counted, then { $period } to { $ready }. Weekends and public holidays are left out, make-up workdays are in.
trip-counted-calendar_day = Papers accepted on { $starts }, that day not counted, then { $period } to { $ready }.
trip-counted-moved = Papers accepted on { $starts }, that day not counted, then { $period } to { $counted_to }; that is a day of rest, so it moves to { $ready }.
trip-of-home = Registered here. { $line }
trip-of-away = Another province. { $line }
trip-last = Last day to apply: { $last }, so that it is ready the day before.
trip-last-easy = Last day to apply: { $last }. To leave some room, come by { $easy }.
trip-last-now = Last day to apply: { $last }. To leave some room, come on { $easy }.
trip-last-missed = To leave a day to collect it, the last day to apply would have been { $last }.
trip-last-gone = For { $need_by }, the last day to apply would have been { $last }.

# If it is tight
trip-urgent-in_time = Urgent, once approved: { $period }, ready by { $ready } at the latest. That is in time.
trip-urgent-tight = Urgent, once approved: { $period }, ready by { $ready } at the latest. Just in time.
trip-urgent-too_late = Urgent, once approved, still takes { $period }: ready by { $ready } at the latest. By the rule that is too late.
trip-urgent-rule = In a real emergency you can ask for urgent processing. There is no fixed number of days; the window decides.
trip-meanwhile = If you need one while you wait, you can have a temporary ID card: ask me "how long does a temporary ID card take".
trip-no-faster = The rule names no faster time. If you cannot wait, ask at the window, or talk to our staff and we will look for a way together.
trip-grounds-passport =
    You need urgent grounds and proof: a death certificate for a funeral, a diagnosis for someone critically ill, an admission letter for a course about to start, the visa or entry permit that is running out.
    Tourism or a booked ticket alone is usually not enough. Ask the window or { $hotline } first whether your case counts.
trip-grounds-permit = For example medical care, someone critically ill or a funeral: bring the diagnosis, the death certificate or the like. Ask the window or { $hotline } first whether your case counts.
trip-still = What you can still do: if you can move the trip, leave after { $ready }. If not, call { $hotline } now, or talk to our staff and we will look for a way together.

# Not to forget
trip-also-passport = Abroad you also need the visa of the country you go to, unless it is visa-free; the visa takes time of its own.
trip-visa = The visa of the country you go to is issued by its embassy, consulate or visa centre, not here; they tell you how long it takes. The passport comes first, so leave time for both.
trip-also-hkmo_permit = For Hong Kong and Macau you need a valid endorsement as well as the permit.
trip-also-hkmo_endorsement = For Hong Kong and Macau you also need a valid permit.
trip-also-tw_permit = For Taiwan you also need an endorsement and its entry permit. Ask { $hotline } whether the trip is possible before you buy tickets.
trip-also-id_card = Your area may be faster, and remote areas may take longer: ask the household window.
trip-also-temp_id = Apply for the ID card first; the temporary one comes with it.
trip-also-residence_permit_domestic = Some places allow themselves longer: ask at the window.
trip-minor = For a child: a guardian comes along, with proof of guardianship and their own ID.
trip-limit = This is the longest the rule allows, counted from complete papers accepted at the window. It is no promise. Post takes extra time: ask at the window.
trip-confirm = Please confirm this with the window or { $hotline }: { $periods }.
trip-confirm-window = Please confirm this with the window: { $periods }.
trip-provisional = I know the holiday plan only up to { $until }; after that I go by the usual holidays, so those dates are provisional.
trip-post =
    { $days ->
        [one] That is when it is ready at the window. Post takes extra time, with no fixed number of days: { $days } day is left for it. Ask the window whether that is enough; if in doubt, collect it yourself.
       *[other] That is when it is ready at the window. Post takes extra time, with no fixed number of days: { $days } days are left for it. Ask the window whether that is enough; if in doubt, collect it yourself.
    }
trip-post-late = Post would take even longer: please collect it yourself.
trip-stay-last = { $item }: if your stay ends on { $ends }, apply by { $last } at the latest; earlier is better.
trip-stay-late = { $item }: if your stay ends on { $ends }, the last day to apply would have been { $last }.
trip-again = Another day? Just tell me the date and I will work it out again.

trip-offer-urgent = Grounds for urgent
trip-offer-how = How it was counted, source
trip-offer-remind = Remind me on { $day }
trip-error-past = { $day } is over. Please write a day to come.
trip-error-far = { $day } is too far ahead: the holidays of that time are not known yet, so I cannot count exactly. Ask me again within a year of leaving, or name a nearer day.
trip-error-unknown = How long this takes I have no checked rule for, so I will not guess: { $item }. Please ask at the window, or talk to a person.

# Applied for on a day, ready by which
trip-ready-both = { $item }, accepted on { $starts }: ready by { $home } if you are registered here, by { $away } from another province.
trip-ready-home = { $item }, accepted on { $starts }: ready by { $home } at the latest.
trip-ready-unsure = { $item }, accepted on { $starts }: ready by { $unsure } at the latest.
trip-ready-away = { $item }, accepted on { $starts }: ready by { $away } at the latest.
trip-remind-noted = Noted: once it is clear by which day you have to apply, I set the reminder before that.
trip-remind-late = There is no day left to remind you before: it is now that you have to apply.
trip-tw-endorsement = I have no checked rule on how long an endorsement for Taiwan takes: ask the window or { $hotline }. Besides permit and endorsement you need the entry permit for Taiwan.
