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
