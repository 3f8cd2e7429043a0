answer-visa_extension-processing_time =
    Visa extension: you get a decision within { $days }.
    The same limit holds for a visa renewal or replacement and for a stay permit.
    Weekends and public holidays are not counted.
    While your receipt is valid, your stay is lawful: keep it with your passport.
answer-visa_extension-urgent =
    There is no national express service that I can confirm; the limit is { $days }.
    You can wait calmly: while your receipt is valid, your stay is lawful.
    Must you travel sooner? Say so at the window when you apply and show your ticket or other proof.
    To ask beforehand, call { $hotline }: English, day and night.
answer-visa_extension-fee =
    Visa extension: { $fee }.
    A new visa: single entry { $fee }, two entries { $fee_two }.
    Multiple entries: { $fee_half_year } for { $term_half }, { $fee_years } for { $term_least } to { $term_most }.
    Some nationalities pay a different, reciprocal rate.
    Please confirm yours at the window or with { $hotline }.
answer-visa_extension-validity =
    There is no fixed length: all extensions together cannot be longer than the stay you were first granted.
    A stay permit lasts { $stay_permit_longest } at most.
    Days of stay count from the day after you enter.
    When you collect it, check the date printed on your visa or permit.
answer-visa_extension-renewal_window =
    Apply at least { $apply_before } before your stay ends.
    Go to the exit-entry office (county level or higher) where you are staying.
    All extensions together cannot be longer than the stay you were first granted.
    Once you hold the receipt, your stay is lawful while it is valid.
    Fewer days left? Do not wait: go to the office today, or call { $hotline }.
answer-visa_extension-renewal_window-overstayed =
    Already expired? Go to the exit-entry office (county level or higher) where you are staying now; whether it can still be extended is for them to decide.
    Overstaying: a warning; in serious cases { $overstay_daily } for each day, up to { $overstay_most }, or detention.
    Not expired yet? Apply at least { $apply_before } before your stay ends.
    Not sure? Call { $hotline }, also in English.
answer-visa_extension-cross_province =
    Yes: you apply where you are staying now, at any exit-entry office of county level or higher there.
    You need not go back to the place where you entered or lived before.
    Moved? Remember to register where you live now: ask me “lodging registration, how long”.
answer-visa_extension-in_person =
    Usually you come yourself, but some people may have it filed for them.
    These are: under { $age }, { $age_senior } or older, or ill.
    Also if this is not your first entry and your record is good, or your costs are guaranteed.
    The inviting body, a relative or a specialised service body can file.
    Not sure? { $hotline } answers in English, day and night.
answer-visa_extension-in_person-minor =
    No: under { $age }, someone else may apply for the child.
    The inviting body, a relative or a specialised service body can file.
    Ask the window or { $hotline } which papers to bring.
answer-visa_extension-agent_pickup =
    Others may apply for you in some cases; for collecting the passport I have no checked rule, so ask the window.
    They may apply if you are under { $age }, { $age_senior } or older, or ill.
    Also if this is not your first entry and your record is good, or your costs are guaranteed.
    The inviting body, a relative or a specialised service body can file.
answer-visa_extension-minor =
    Under { $age }, someone else may apply for the child.
    The inviting body, a relative or a specialised service body can file.
    A baby born here has its own deadline: ask me “residence permit for a child”.
    For the papers, ask the window or { $hotline }.
answer-visa_extension-difference =
    A visa or stay permit is for short stays: up to { $short_stay } counts as short.
    An extension gives you more days on the visa you have; a stay permit lasts { $stay_permit_longest } at most.
    Living here longer, for work or study? That is a residence permit: ask me “how long is a residence permit valid”.
    Not sure which fits? { $hotline } answers in English, day and night.
answer-visa_extension-other =
    Visa extension, what I have checked: apply at least { $apply_before } before your stay ends; a refused extension is final, there is no appeal.
    From { $carry_age }, carry your passport or permit with you.
    If that is not what you asked, I have no checked rule and will not guess: please ask the exit-entry window, or call { $hotline }, also in English.
answer-visa_extension-other-overstayed =
    Overstaying: a warning; in serious cases { $overstay_daily } for each day, up to { $overstay_most }, or detention.
    Already over your date? Go to the exit-entry office now; { $hotline } can advise in English.
    Not over yet? Apply at least { $apply_before } before your stay ends.
    If an extension is refused, the decision is final: there is no appeal.
    From { $carry_age }, carry your passport or permit with you.
answer-visa_extension-receipt_lawful =
    Yes, it is lawful: while the acceptance receipt is valid, your stay is lawful.
    Keep the receipt with you until you collect the document.
answer-visa_extension-carry_papers =
    Foreigners from { $carry_age } must carry their passport or permit with them.
answer-visa_extension-overstay =
    Overstaying: a warning; in serious cases { $overstay_daily } for each day, up to { $overstay_most }, or detention.
    If the date has passed, go to the exit-entry window at once, or call { $hotline }, in English too.
