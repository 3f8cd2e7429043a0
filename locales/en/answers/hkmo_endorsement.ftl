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
