answer-tw_permit-processing_time =
    Taiwan permit: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Urgent applications are taken at any time, with no fixed number of days.
    Weekends and holidays are not working days; post is extra.
    Please confirm the time for another province with the window or { $hotline }.
answer-tw_permit-processing_time-at_home =
    Taiwan permit where you are registered: { $days_at_home }.
    Weekends and public holidays are not working days.
    Post takes extra time; the window can confirm how long.
answer-tw_permit-processing_time-cross_province =
    Taiwan permit, registered in another province: { $days_cross_province }.
    Weekends and holidays are included; post is extra.
    Where you are registered it takes { $days_at_home }.
    This is the time for all documents from another province: please confirm with the window or { $hotline }.
answer-tw_permit-processing_time-urgent =
    Urgent Taiwan permit: applications are taken at any time; there is no fixed number of days.
    Otherwise { $days_at_home } where you are registered, weekends and holidays not counted; post is extra.
    Show papers that prove the urgency at the window, or confirm with { $hotline }.
answer-tw_permit-processing_time-online =
    Taiwan permit online: approved within { $days_online }, made and posted within { $days_production } of payment.
    Weekends and holidays are not working days; the post itself is extra.
    Pay within { $days_to_pay } of the notice or it lapses.
    Only for those in the pilot: ask “online” for the conditions, and confirm with { $hotline }.
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
answer-tw_permit-materials-online =
    Taiwan permit online: upload both sides of your ID card, a document photo and a photo of your signature.
    The photo: taken within { $age_of_photo }, white or light blue ground, features not edited.
    Sign in black on white paper; your face is checked too.
    Ask “online” to see whether you can use it.
answer-tw_permit-validity =
    Taiwan permit: valid for { $validity }.
    Group and individual tour endorsements: { $endorsement_tour }, single entry; other kinds differ.
    For endorsements and for a child's permit please confirm with the window or { $hotline }.
answer-tw_permit-validity-minor =
    A child's Taiwan permit: I found no checked rule on its validity, so I will not guess.
    Please ask the window, or call { $hotline }.
answer-tw_permit-cross_province =
    Yes, you can apply away from home: { $days_cross_province }, against { $days_at_home } where you are registered.
    Any exit-entry window takes the permit, and family-visit endorsements too.
    Please confirm the time with the window or { $hotline }.
answer-tw_permit-renewal_window =
    Residents of pilot cities can renew online once less than { $renewal_within } are left.
    For renewal at a window, ask the window or { $hotline }.
answer-tw_permit-lost =
    A lost Taiwan permit can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    If it was still valid and you are registered in a pilot city, this also works online.
    Please confirm the time for another province with the window or { $hotline }.
answer-tw_permit-lost-at_home =
    Lost Taiwan permit, replaced where you are registered: { $days_at_home }, { $fee }.
    Ask the window or { $hotline } what to bring before you come.
answer-tw_permit-lost-cross_province =
    Lost Taiwan permit, replaced in another province: { $days_cross_province }, { $fee }.
    Please confirm the papers and the time with the window or { $hotline }.
answer-tw_permit-lost-online =
    Lost Taiwan permit, online: approved within { $days_online }, made and posted within { $days_production } of payment; { $fee }.
    It must not have expired, and you must be registered in a pilot city: ask “online” for the conditions.
answer-tw_permit-self_service =
    Endorsement machines serve Hong Kong and Macau; I found no rule that they do Taiwan. Please use a staffed window.
    Where the hall has a pickup machine, ID card and receipt are enough to collect the permit.
    Please confirm with the window or { $hotline } whether yours has one.
answer-tw_permit-difference =
    For Taiwan you need all three: the Taiwan permit, an endorsement and Taiwan's entry permit.
    The endorsement states purpose, trips and stay; a permit without a valid one is not enough.
    Abroad: passport and visa. Hong Kong and Macau: their permit and endorsement. Border tours: the exit-entry permit.
    This changes fast: please confirm with the window or { $hotline }.
answer-tw_permit-other =
    Tourism to the island of Taiwan: by my latest information it has not resumed.
    When individual visits are open, each stay is { $stay_individual } at most, counted from the day after entry.
    Kinmen: people registered in Fujian, or with a residence permit there, can get a single tour endorsement for { $kinmen }.
    This changes fast: confirm with the window or { $hotline } before you buy tickets, or reply “human”.
answer-tw_permit-processing_time-same_province =
    Another city of this province has no figure of its own: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Please confirm with the window or { $hotline } which of them holds for you.
    Post is extra.
answer-tw_permit-collecting =
    To collect the permit, bring your ID card and the receipt to the window that took the application.
    Where there is a pickup machine, you can use that.
    What someone else would have to bring differs: please ask the window first.
answer-tw_permit-stay_visit =
    Individual visits to Taiwan: when they are open, up to { $stay_individual } each, counted from the day after entry.
    Whether they are open now changes quickly: please confirm with the window or { $hotline } first.
answer-tw_permit-fee_many_entries =
    Taiwan endorsement, multiple entries: { $fee_endorsement_multiple }.
answer-tw_permit-kinmen =
    Kinmen: people registered in Fujian, or with a residence permit there, can get a single tour endorsement for { $kinmen }.
    For Matsu, and for people from elsewhere, it changes quickly: please confirm with the window or { $hotline } first.
answer-tw_permit-entry_permit =
    Not enough: besides permit and endorsement you need Taiwan’s own entry permit.
    Taiwan issues it, not our hall; please confirm with the window or { $hotline }.
answer-tw_permit-endorsement_valid =
    Taiwan endorsements: group and individual tours { $endorsement_tour }, one entry.
    Other kinds differ: please confirm with the window or { $hotline }.
answer-tw_permit-longest =
    Taiwan permit: by law { $days_legal } at most, { $days_remote } in remote places; in practice { $days_at_home } where you are registered.
    Longer, and no word? Ask the window that took the application, or { $hotline }.
answer-tw_permit-endorsement_study =
    To study in Taiwan you need a study endorsement: it is valid for the length of the course.
    Besides it: the Taiwan permit and Taiwan’s own entry permit; please confirm the papers with the window or { $hotline }.
answer-tw_permit-endorsement_kinds =
    Taiwan endorsements go by purpose: group and individual tours { $endorsement_tour }, one entry; settling { $single_valid }, one entry; study for the length of the course.
    Family: { $single_valid } once, or multiple for { $multiple_least } to { $multiple_most }; other: { $single_valid } once or { $multiple_least } multiple.
    Invited exchange, business and crew need approval of the Taiwan Affairs Office; crew: { $multiple_least } to { $multiple_most } multiple.
    Please confirm yours, and the papers, with the window or { $hotline }.
answer-tw_permit-longest-cross_province =
    Taiwan permit, registered in another province: { $days_cross_province }, weekends and holidays included; { $days_at_home } where you are registered.
    This is the time for all documents from another province. Longer, and no word? Ask the window that took the application, or { $hotline }.
