# Answers to common questions. The result first, then conditions, then what to do now. Figures only by placeholder.
answer-unknown =
    { $item }, “{ $attribute }”: I have no checked national rule for this, so I will not guess.
    Please call { $hotline } (National Immigration Administration) or ask at the window.
    Reply “human” and I will tell you how to reach a member of staff.
answer-unknown-local =
    { $item }, “{ $attribute }”: I have no checked rule for this, and it may differ from place to place.
    Please ask at the household window of your police station, or call { $city_hotline }.
    Reply “human” and I will tell you how to reach a member of staff.
answer-which-service =
    “{ $attribute }” depends on the document.
    Which one is it: passport, Hong Kong and Macau permit, ID card?
answer-which-attribute =
    What would you like to know about this: { $item }?
    For example: how long it takes, what it costs, what to bring.
answer-overdue = Please note: this rule was due for review by { $review_by } and has not been checked again. Confirm with the window or { $hotline } first.
answer-source =
    Source: { $title }
    Checked on: { $checked_on }
    Confidence: { $confidence }
answer-confidence-high = high (law or official publication)
answer-confidence-medium = medium (service guide or report; please confirm at the window)
answer-confidence-low = low (could not be confirmed)

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

answer-hkmo_permit-processing_time =
    Hong Kong and Macau permit: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Medical care, a critically ill relative or a funeral: handled first, with no fixed national number of days.
    Weekends and holidays are not working days; post is extra.
    Calendar days are our reading of the guide: please confirm with the window or { $hotline }.
answer-hkmo_permit-urgent =
    Hong Kong and Macau permit: no fixed national number of days was found; urgent cases go first.
    That means medical care, a critically ill relative, a funeral and the like, with proof; the window decides.
    The urgent passport time does not apply to permits.
    Bring your proof to the window, or confirm with { $hotline }.
answer-hkmo_permit-fee =
    Hong Kong and Macau permit: { $fee } a card.
    Endorsements cost extra: ask “endorsement fee”.
answer-hkmo_permit-materials =
    Hong Kong and Macau permit: the first one needs you in person at a staffed window, anywhere in the country.
    Bring ID card and photo; the form can be filled in here. The window has the last word.
    Renewal or replacement: the same papers as the first time.
    Children come with a guardian; registered state staff also need their employer's consent.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-validity =
    Hong Kong and Macau permit: valid { $validity_minor } if under { $age }, { $validity_adult } otherwise.
    A valid permit is not a valid endorsement: check both before you travel.
answer-hkmo_permit-cross_province =
    Yes, you can apply away from home: { $days_cross_province }, against { $days_at_home } where you are registered.
    Exit-entry windows all over the country take it.
    Calendar days are our reading of the guide: please confirm with the window or { $hotline }.
answer-hkmo_permit-renewal_window =
    You can renew the permit once less than { $renewal_within } are left.
    Also if it ends before the endorsement you want, your details changed, or it is an old booklet.
    The papers are those of a first application.
    Please confirm your case with the window or { $hotline }.
answer-hkmo_permit-lost =
    A lost permit can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    The papers are those of a first application.
    Please confirm with the window or { $hotline }.
answer-hkmo_permit-minor =
    Under { $age }, the permit is valid for { $validity_minor }.
    The first one needs a staffed window, with a guardian, proof of guardianship and the guardian's ID.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-in_person =
    The first permit needs you in person at a staffed window.
    Any exit-entry window will do. Guides differ on filing for others: ask the window or { $hotline }.

answer-hkmo_endorsement-processing_time =
    Endorsement: on the spot at a machine, once approved.
    Staffed window: { $days_at_home }; registered in another province: { $days_cross_province }.
    Weekends and holidays are not working days; post is extra.
    Please confirm window times with the window or { $hotline }.
answer-hkmo_endorsement-urgent =
    Endorsement: where you may use a machine, on the spot once approved.
    Otherwise medical care, a critically ill relative, a funeral and the like go first; there is no fixed national number of days.
    Bring your proof to the window, or confirm with { $hotline }.
answer-hkmo_endorsement-fee =
    Endorsement: single entry { $fee_single }, two entries { $fee_double }.
    Multiple entries, by validity:
    up to { $bound_short }: { $fee_multiple_short }
    over { $bound_short }, up to { $bound_middle }: { $fee_multiple_middle }
    over { $bound_middle }, under { $bound_long }: { $fee_multiple_long }
    { $bound_long } and longer: { $fee_multiple_longest }
    Hong Kong and Macau are charged separately.
answer-hkmo_endorsement-materials =
    Group tour endorsement: a valid card permit, no extra papers, any window in the country.
    Registered state staff, serving military and old booklets: staffed window, not the machine.
    Family, business and other kinds need their own proof: ask the window or { $hotline }.
answer-hkmo_endorsement-validity =
    Individual and group tour: { $validity_short } or { $validity_long }, each stay up to { $stay }.
    Business: each stay up to { $stay_business }.
    Family, stay and other kinds differ: ask the window or { $hotline }.
answer-hkmo_endorsement-cross_province =
    Yes, you can apply away from home: { $days_cross_province } at a staffed window.
    Group tour, family, business, stay and other kinds: any window in the country.
    Individual visit: you need household registration or a residence permit in one of { $individual_cities }.
    Please confirm the time with the window or { $hotline }.
answer-hkmo_endorsement-renewal_window =
    No rule was found on how early you may renew an endorsement.
    You cannot hold two valid ones for the same place, so usually after the old one is used or over.
    Please confirm your case with the window or { $hotline }.
answer-hkmo_endorsement-self_service =
    Endorsement machine: on the spot, once approved.
    It does group tours; if you qualify, also individual visits and multiple business trips.
    Not for registered state staff, serving military or old booklets.
    First-time applicants go to a staffed window.
    If it refuses, the window takes over: up to { $days_cross_province } away from home. Please confirm with { $hotline }.

answer-tw_permit-processing_time =
    Taiwan permit: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Urgent applications are taken at any time, with no fixed number of days.
    Weekends and holidays are not working days; post is extra.
    Please confirm the time for another province with the window or { $hotline }.
answer-tw_permit-urgent =
    Taiwan permit: urgent applications are taken at any time; there is no fixed number of days.
    Bring papers that show the urgency; the window decides.
    Please ask the window first, or confirm with { $hotline }.
answer-tw_permit-fee =
    Taiwan permit: { $fee } a card, { $fee_single_use } for a single-use permit.
    Endorsements: single { $fee_endorsement_single }, multiple { $fee_endorsement_multiple }.
answer-tw_permit-materials =
    For Taiwan you need its entry permit besides permit and endorsement.
    Tourism rules change fast; by my latest information it has not resumed.
    Please confirm the papers to bring with the window or { $hotline }.
answer-tw_permit-validity =
    Taiwan permit: valid for { $validity }.
    I could not confirm the validity for children: ask the window or { $hotline }.
answer-tw_permit-cross_province =
    Yes, you can apply away from home: { $days_cross_province }.
    Any exit-entry window takes the permit, and family-visit endorsements too.
    Please confirm the time with the window or { $hotline }.
answer-tw_permit-renewal_window =
    Online, residents of pilot cities can renew once less than { $renewal_within } are left.
    For renewal at a window, ask the window or { $hotline }.
answer-tw_permit-lost =
    A lost Taiwan permit can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    If it was still valid and you are registered in a pilot city, this also works online.
    Please confirm the time for another province with the window or { $hotline }.
answer-tw_permit-other =
    Tourism to the island of Taiwan: by my latest information it has not resumed.
    This changes fast: confirm with the window or { $hotline } before you buy tickets.

answer-exit_entry-online =
    Online renewal: approved within { $days_online }, made and posted within { $days_production } of payment.
    For passports, Hong Kong and Macau permits and Taiwan permits; not first issues or endorsements alone.
    The document is still valid and has under { $renewal_within } left, or is damaged, lost or full.
    You are { $age } or over, registered in one of the { $pilot_cities } in the pilot, have left fingerprints before, and are not registered state staff or military.
    Pay within { $days_to_pay } of the notice or it lapses (please confirm).
    Where: the immigration hotline app or mini-program, “证件换补发网上申请”.
answer-exit_entry-mail =
    Documents renewed online can be posted; you pay the postage on delivery.
    For those made at a window it differs by place: ask the window or { $hotline }.
answer-exit_entry-photo =
    Photo: { $width } wide, { $height } high.
    Colour, front view, bare head, taken within { $age_of_photo }, white or light blue ground, features not edited.
    Not sure? Use the photo point in the hall.
answer-exit_entry-difference =
    Abroad: passport. Hong Kong and Macau: their permit. Taiwan: the Taiwan permit.
    Abroad: passport plus the country's visa, unless visa-free.
    Hong Kong and Macau: permit plus endorsement, one for each place.
    Taiwan: permit plus endorsement plus its entry permit.
    The endorsement states purpose, trips and stay; a permit without a valid one is not enough.
