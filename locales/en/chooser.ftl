# Which document: where to, what for, what is held; then what to apply for, what it costs and how long it takes.
chooser-where = Where are you going? I will tell you which document you need.
chooser-to-abroad = Abroad
chooser-to-hong_kong = Hong Kong
chooser-to-macau = Macau
chooser-to-both = Hong Kong and Macau
chooser-to-taiwan = Taiwan
chooser-to-transit = Only changing planes in Hong Kong or Macau
chooser-hint-where = I could not tell where you are going. Please tap a choice, or write the place, for example "Japan" or "Hong Kong".
chooser-what = { $to }: what are you going for?
chooser-what-visit = Tourism
chooser-what-family = Visiting family
chooser-what-business = Business
chooser-what-stay = Study or work
chooser-hint-what = I could not tell what for. Please tap a choice, or write "tourism", "family", "business", "study" or "work".
chooser-held = { $item }: do you have one already?
chooser-held-nothing = No
chooser-held-valid = Yes, still valid
chooser-held-expired = Yes, expired or expiring soon
chooser-hint-held = Please tap a choice, or write "no", "still valid" or "expired".

chooser-told = { $lines }

# Abroad
chooser-abroad-nothing = For a trip abroad you need an ordinary passport: a first application.
chooser-abroad-expired = For a trip abroad you need a renewed passport; bring the old one.
chooser-abroad-valid = Your passport is still valid: nothing to apply for here. You need the visa of the country you go to, unless it is visa-free.
chooser-abroad-visa = Visas come from that country's embassy or consulate, not from our hall.
chooser-abroad-renewal = With less than { $renewal_within } left you can renew it first; ask the embassy how much they want left.

# Hong Kong and Macau
chooser-hkmo-nothing = { $to }: you need two things, the Hong Kong and Macau permit and an endorsement for { $to }.
chooser-hkmo-expired = { $to }: you need two things, a renewed Hong Kong and Macau permit and an endorsement for { $to }.
chooser-hkmo-valid = Your permit is still valid: you only need an endorsement for { $to }.
chooser-hkmo-both = Hong Kong and Macau have separate endorsements: for both places you need two, each with its own fee.
chooser-hkmo-fee = The permit: { $fee } a card.
chooser-endorsement-fee = The endorsement: { $fee_single } for one trip, { $fee_double } for two.
chooser-endorsement-fee-multiple = The endorsement: { $fee_single } for one trip, from { $fee_multiple_short } for several.
chooser-endorsement-fee-stay = The endorsement is for several trips: from { $fee_multiple_short }, by its length.
chooser-endorsement-machine = At a machine, on the spot once approved; at a window { $days_at_home }, registered in another province { $days_cross_province }.
chooser-hkmo-visit = Group tour endorsements are issued everywhere; individual ones for those registered or holding a residence permit in { $individual_cities }. Up to { $stay } a stay.
chooser-hkmo-family = Family visits need relatives there. Siblings, grandparents and grandchildren: up to { $stay_family_short } a stay; spouse, parents, children: up to { $stay_family_long }.
chooser-hkmo-business = You need a business endorsement: up to { $stay_business } a stay.
chooser-hkmo-stay = Study and work need a stay endorsement, which follows the approval of the Hong Kong or Macau authorities.

# Taiwan
chooser-taiwan-visit = Tourism to the island of Taiwan: as of { $since } it had not resumed (checked { $checked_on }). Please buy no ticket yet.
chooser-taiwan-kinmen = Kinmen: people registered in Fujian, or with a residence permit there, can get a single tour endorsement for { $kinmen }.
chooser-taiwan-nothing = Taiwan takes three things: the Taiwan permit and an endorsement, both from here, and Taiwan's own entry permit.
chooser-taiwan-expired = Taiwan takes three things: the Taiwan permit (yours renewed) and an endorsement, both from here, and Taiwan's own entry permit.
chooser-taiwan-valid = Your permit is still valid. You need two more things: an endorsement, from here, and Taiwan's own entry permit.
chooser-taiwan-fee = The permit: { $fee } a card. The endorsement: { $fee_endorsement_single } for one trip, { $fee_endorsement_multiple } for several.
chooser-taiwan-endorsement-fee = The endorsement: { $fee_endorsement_single } for one trip, { $fee_endorsement_multiple } for several.
chooser-taiwan-family = Family visits: any county-level or higher exit-entry window in the country takes it.
chooser-taiwan-business = Business and exchange: the papers of the Taiwan Affairs Office come first.
chooser-taiwan-stay = Study or work: please ask the window first which endorsement fits.
chooser-taiwan-ask = This changes fast: please call { $hotline } before you buy tickets.

# Changing planes
chooser-transit = Changing planes in Hong Kong on the way to another country: with passport, that country's visa and an onward ticket you may stay up to { $transit_stay } without a permit.
chooser-transit-visit = That is transit only; to visit Hong Kong you need the permit and an endorsement. Hong Kong immigration decides.
chooser-transit-macau = For Macau I have no recently checked rule on the length of stay: please ask { $hotline }.
chooser-transit-nothing = You have no passport yet, so apply for an ordinary passport first.
chooser-transit-expired = Your passport has to be renewed first; bring the old one.

# The same for all
chooser-fee = Fee: { $fee } a book.
chooser-days = Time: { $days_at_home } if you are registered here, { $days_cross_province } if in another province, from acceptance at the window.
chooser-confirm = If you are not sure about your case, please confirm with the window or { $hotline }.

chooser-offer-trip = Will it be in time?
chooser-offer-renewal = When can I renew it?
chooser-offer-again = Another destination
