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
