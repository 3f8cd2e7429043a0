answer-passport-processing_time =
    Passport: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Urgent, once approved: { $days_urgent }; needs urgent grounds and proof.
    Remote areas or special cases: the law allows up to { $days_remote }.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    The guide says “days” for other provinces, read as calendar days: please confirm with the window or { $hotline }.
answer-passport-urgent =
    Urgent passport, once approved: { $days_urgent }.
    The exit-entry office decides; it is not open to everyone.
    Grounds: a funeral or critically ill person abroad, a course about to start, an entry permit or visa running out, other cases the province accepts.
    Proof: diagnosis, death certificate, admission letter or visa, as fits.
    Tourism or a booked ticket alone is usually not enough.
    The fee schedule has no urgent fee; nobody can sell you speed.
    Show your proof at the window, or confirm with { $hotline }.
answer-passport-fee =
    Passport: { $fee } a book; first issue, renewal and replacement cost the same.
    Each annotation: { $fee_annotation } (please confirm this one at the window).
answer-passport-materials =
    Passport, from { $age }: for a first one bring ID card and photo; the form can be filled in here.
    Renewal: also the old passport.
    Lost, stolen or damaged: also a written statement, and the damaged book.
    Under { $age }: a guardian comes along with proof of guardianship and own ID.
    Registered state staff: also a letter of consent from the employer.
    Some provinces ask for more; { $hotline } can confirm.
answer-passport-validity =
    Passport: valid { $validity_minor } if under { $age }, { $validity_adult } otherwise.
    Your age when you apply counts.
answer-passport-cross_province =
    Yes, you can apply away from home: { $days_cross_province }, against { $days_at_home } where you are registered.
    Any county-level or higher exit-entry window takes it, with the same papers.
    The guide says “days”, read as calendar days: please confirm with the window or { $hotline }.
answer-passport-renewal_window =
    You can renew once less than { $renewal_within } are left.
    Earlier if papers show your destination asks for more, visa pages are nearly full or your details changed.
    Bring ID card, photo and the old passport; it is returned with a corner cut.
    Not sure? Please confirm with the window or { $hotline }.
answer-passport-lost =
    A lost passport can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    Bring ID card, photo and a written statement, and the book if it is damaged.
    Once reported lost it is void, even if you find it again.
    Lost abroad: ask the Chinese embassy or consulate for a travel document.
    Please confirm the time for another province with the window or { $hotline }.
answer-passport-minor =
    Under { $age }, a passport is valid for { $validity_minor }.
    A guardian comes with the child and brings proof of guardianship (birth certificate, household book) and own ID.
    Guardian cannot come: another person may, with written authorisation and own ID.
    The child's fingerprints are taken only if the guardian agrees; please confirm at the window.
answer-passport-in_person =
    You come in person; from { $age } fingerprints are taken on site.
    With an injured hand you may be exempt; a hospital certificate may be asked for.
    Please confirm your case with the window or { $hotline }.
