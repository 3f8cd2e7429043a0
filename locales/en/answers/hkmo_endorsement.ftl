answer-hkmo_endorsement-processing_time =
    Endorsement: on the spot at a machine, once approved; { $days_at_home } at a staffed window.
    Staffed window, registered in another province: { $days_cross_province }.
    Weekends and holidays are not working days; post is extra.
    Please confirm window times with the window or { $hotline }.
answer-hkmo_endorsement-processing_time-at_home =
    Endorsement where you are registered: { $days_at_home } at a staffed window; on the spot at a machine, once approved.
    Weekends and holidays are not working days; post is extra.
    Some cities are quicker: please confirm with the window or { $hotline }.
answer-hkmo_endorsement-processing_time-cross_province =
    Endorsement away from home: { $days_cross_province } at a staffed window; on the spot at a machine, once approved.
    The window's time includes weekends and holidays; post is extra.
    The guide just says “days”, which I read as calendar days: please confirm with the window or { $hotline }.
answer-hkmo_endorsement-processing_time-urgent =
    Urgent endorsement: on the spot at a machine, once approved; a staffed window normally takes { $days_at_home }.
    Where you may not use a machine, emergencies go first, with no fixed national number of days.
    Weekends and holidays are not working days; post is extra.
    Bring your proof to the window, or confirm with { $hotline }.
answer-hkmo_endorsement-processing_time-online =
    An endorsement alone cannot be done online: on the spot at a machine, { $days_at_home } at a staffed window.
    Weekends and holidays are not working days; post is extra.
    Please confirm window times with the window or { $hotline }.
answer-hkmo_endorsement-urgent =
    Endorsement: where you may use a machine, on the spot once approved.
    Otherwise medical care, a critically ill relative, a funeral and the like go first; there is no fixed national number of days.
    Bring your proof to the window, or confirm with { $hotline }.
answer-hkmo_endorsement-fee =
    Endorsement: single entry { $fee_single }, two entries { $fee_double }.
    Multiple entries, up to { $bound_short }: { $fee_multiple_short }
    over { $bound_short }, up to { $bound_middle }: { $fee_multiple_middle }
    over { $bound_middle }, under { $bound_long }: { $fee_multiple_long }
    { $bound_long } and longer: { $fee_multiple_longest }
    Hong Kong and Macau are charged separately.
answer-hkmo_endorsement-materials =
    Group tour endorsement: a valid card permit, no extra papers, any window in the country.
    Registered state staff, serving military and old booklets: staffed window, not the machine.
    Family, business and other kinds need their own proof: ask the window or { $hotline }.
answer-hkmo_endorsement-materials-state_staff =
    Registered state staff and serving military: a staffed window, not the machine.
    Ask your employer and the window first what to bring, or confirm with { $hotline }.
answer-hkmo_endorsement-validity =
    Individual and group tour: { $validity_short } or { $validity_long }, each stay up to { $stay }.
    Business: each stay up to { $stay_business }.
    Talent: multiple entries for { $talent_from } to { $talent_to }, each stay up to { $stay_talent }.
    Family, by relation: a stay of up to { $stay_family_short } or { $stay_family_long }.
    Other: a stay of up to { $stay_other }; for exhibitions, medical care or shows in Macau, multiple, { $other_macau }.
    Study, work: as long as approved there.
    Please confirm the last three with { $hotline }.
answer-hkmo_endorsement-cross_province =
    Yes, you can apply away from home: { $days_cross_province } at a staffed window.
    Group tour, family, business, stay and other kinds: any window in the country.
    Individual visit: you need household registration or a residence permit in one of { $individual_cities }.
    Please confirm the time with the window or { $hotline }.
answer-hkmo_endorsement-renewal_window =
    No rule was found on how early you may renew an endorsement.
    You cannot hold two valid ones for the same place, so usually after the old one is used or over.
    Please confirm your case with the window or { $hotline }.
answer-hkmo_endorsement-lost =
    The endorsement is on the permit, so replace that first: { $fee_permit }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    For what was left of the old endorsement, please confirm with the window or { $hotline }.
answer-hkmo_endorsement-online =
    An endorsement alone cannot be done online.
    Where the hall has a machine, you get it on the spot once approved; otherwise at a staffed window.
    You can go on and ask me “self-service”.
answer-hkmo_endorsement-mail =
    From a machine you take the permit away at once; nothing is posted.
    For those made at a window it differs by place: ask the window or { $hotline }.
answer-hkmo_endorsement-self_service =
    Endorsement machine: on the spot, once approved.
    It does group tours; if you qualify, also individual visits and multiple business trips.
    Put in the card permit, choose place and kind, pay, take the card; there is no form.
    Not for registered state staff, serving military or old booklets; a first permit needs a staffed window.
    If it refuses, the window takes over: up to { $days_cross_province } away from home. Please confirm with { $hotline }.
answer-hkmo_endorsement-self_service-first =
    The first time the machine will not do: go to a staffed window.
    With a card permit you can use it later: put in the card, choose, pay, and have it on the spot once approved.
    Please confirm with the window or { $hotline }.
answer-hkmo_endorsement-self_service-state_staff =
    Registered state staff and serving military cannot use the machine: go to a staffed window.
    The same holds for old booklets.
    Ask the window or { $hotline } what to bring.
answer-hkmo_endorsement-difference =
    The endorsement is the leave to go, put on the Hong Kong and Macau permit: one for each place.
    It states purpose, trips and stay; a permit without a valid one is not enough.
    Abroad: passport and visa. Taiwan: its permit, endorsement and entry permit. Border tours: the exit-entry permit.
    You can go on and ask me: validity, fee.
answer-hkmo_endorsement-other =
    Each stay at most: tour { $stay }, business { $stay_business }, family { $stay_family_short } or { $stay_family_long }.
    Individual visit: registered or resident in one of { $individual_cities }.
    Shenzhen hukou or residence permit: many trips to Hong Kong; Hengqin: to Macau. Zhuhai hukou: Macau once a week.
    No two valid ones for the same place at a time.
    Window { $days_at_home }, machine on the spot; any window takes other kinds.
    Else please confirm with the window or { $hotline }, or reply “human”.
answer-hkmo_endorsement-processing_time-same_province =
    At a window, another city of this province has no figure of its own: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    The machine does it on the spot once approved, wherever you are registered.
    Please confirm with the window or { $hotline } which of them holds for you.
answer-hkmo_endorsement-many_trips_shenzhen =
    Shenzhen multiple-trip endorsement: for people registered in Shenzhen or holding its residence permit; Hong Kong as often as you like for { $trips_valid }, each stay up to { $stay }.
    Not for registered state staff or serving military.
    The old once-a-week endorsement is no longer issued; those issued run on.
answer-hkmo_endorsement-weekly_zhuhai =
    Zhuhai once-a-week endorsement: only for people registered in Zhuhai; one trip to Macau in each calendar week for { $trips_valid }, each stay up to { $stay }.
    A Zhuhai residence permit is not enough.
answer-hkmo_endorsement-many_trips_hengqin =
    Hengqin multiple-trip endorsement: for people registered in Hengqin or holding its residence permit; Macau as often as you like for { $trips_valid }, each stay up to { $stay }.
answer-hkmo_endorsement-group_hengqin =
    The Hengqin–Macau endorsement is a group one: after entering Macau the group may cross between Hengqin and Macau several times within { $group_days }.
    Leaving the group, or returning through another port, ends it.
    Ask a travel agency about groups.
answer-hkmo_endorsement-many_trips =
    Hong Kong without limit: Shenzhen registration or residence permit. Macau without limit: Hengqin. Macau once a week: Zhuhai registration.
    Each is valid for { $trips_valid }, each stay up to { $stay }.
    Not for registered state staff, serving military, or people from elsewhere.
answer-hkmo_endorsement-stay_family =
    Family visit: up to { $stay_family_long } to a spouse, parents, parents-in-law or children; up to { $stay_family_short } to siblings, grandparents or grandchildren.
    The relative must have settled, study, work or live there for long.
    Please confirm with the window or { $hotline }.
answer-hkmo_endorsement-stay_business =
    Business endorsement: each stay up to { $stay_business }.
answer-hkmo_endorsement-stay_other =
    Endorsement for other purposes: each stay up to { $stay_other }.
    It is for medical care, lawsuits, property and the like; please confirm with the window or { $hotline }.
answer-hkmo_endorsement-stay_visit =
    Tour endorsement, individual or group: each stay up to { $stay }.
    Family and business endorsements allow other stays: just ask.
answer-hkmo_endorsement-individual_cities =
    Individual visits: { $individual_cities } so far; you need registration or a residence permit in one of them.
    People from elsewhere can get a group tour endorsement at any window.
    Whether your city is on the list, ask the window or { $hotline }.
answer-hkmo_endorsement-fee_many_entries =
    Multiple entries: up to { $bound_short } { $fee_multiple_short }, over { $bound_short } and up to { $bound_middle } { $fee_multiple_middle }.
    Over { $bound_middle } and under { $bound_long } { $fee_multiple_long }, { $bound_long } or more { $fee_multiple_longest }.
    Hong Kong and Macau are charged separately.
answer-hkmo_endorsement-both_places =
    Yes: each place needs its own endorsement, so both places need two.
    They are charged separately: { $fee_single } each for a single entry.
answer-hkmo_endorsement-machine_failed =
    If the machine does not approve it, go to a staffed window; away from home that takes up to { $days_cross_province }.
    Once a machine approves, it is on the spot.
    Please confirm with the window or { $hotline }.
answer-hkmo_endorsement-machine_not_for =
    Registered state staff, serving military and holders of the old booklet cannot use the machine: a staffed window serves them.
    Everyone else with a card permit can.
answer-hkmo_endorsement-stay_permit_kind =
    Stay endorsement: multiple entries, valid for as long as Hong Kong or Macau approved.
    It is for people who study or work there and their dependants; please confirm with the window or { $hotline }.
answer-hkmo_endorsement-talent =
    Talent endorsement: multiple entries for { $talent_from } to { $talent_to }, each stay up to { $stay_talent }.
    It needs a talent certificate and work in certain regions; ask the window or { $hotline } whether you qualify.
answer-hkmo_endorsement-two_at_once =
    For one destination you cannot hold more than one valid endorsement at a time.
    Hong Kong and Macau are different destinations and may have one each; please confirm with the window or { $hotline }.
answer-hkmo_endorsement-endorsement_forms =
    Tourism (alone or in a group): Hong Kong { $validity_short } or { $validity_long }, once or twice; Macau once within { $validity_short } or { $validity_long }; each stay up to { $stay }.
    Business: { $validity_short } once or multiple, or { $validity_long } multiple; each stay up to { $stay_business }.
    Family, other and stay endorsements go by purpose; please confirm yours with the window or { $hotline }.
answer-hkmo_endorsement-permit_first =
    If less validity is left on the permit than the endorsement runs, renew the permit first; with under { $renewal_within } left you may.
    Ask me what to bring and how long either takes; please confirm with the window or { $hotline }.
