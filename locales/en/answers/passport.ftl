answer-passport-processing_time =
    Passport: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Urgent, once approved: { $days_urgent }; needs urgent grounds and proof.
    Remote areas or special cases: the law allows up to { $days_remote }.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    The guide says “days” for other provinces, read as calendar days: please confirm with the window or { $hotline }.
answer-passport-processing_time-at_home =
    Passport where you are registered: { $days_at_home }.
    It counts from acceptance; weekends and public holidays are not working days.
    Remote areas or special cases: the law allows up to { $days_remote }.
    Post takes extra time; the window can confirm how long.
answer-passport-processing_time-cross_province =
    Passport, registered in another province: { $days_cross_province }.
    It counts from acceptance, weekends and holidays included; post is extra.
    Where you are registered it takes { $days_at_home }.
    The guide just says “days”, which I read as calendar days: please confirm with the window or { $hotline }.
answer-passport-processing_time-urgent =
    Urgent passport, once approved: { $days_urgent }; otherwise { $days_at_home } where you are registered.
    You need urgent grounds and proof; the exit-entry office decides.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    Show your proof at the window first, or confirm with { $hotline }.
answer-passport-processing_time-online =
    Passport online: approved within { $days_online }, made and posted within { $days_production } of payment.
    It counts from acceptance; weekends and holidays are not working days; the post itself is extra.
    Pay within { $days_to_pay } of the notice or it lapses.
    Only for those in the pilot: ask “online” for the conditions, and confirm with { $hotline }.
answer-passport-processing_time-lost =
    Replacing a lost passport: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    Leaving soon? Take your proof to the window and ask for urgent processing.
    Please confirm the time for another province with the window or { $hotline }.
answer-passport-processing_time-renewal =
    Renewing a passport: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    Bring the old passport.
    Please confirm the time for another province with the window or { $hotline }.
answer-passport-processing_time-first =
    First passport: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    It counts from acceptance; weekends and holidays are not working days; post is extra.
    Only complete papers are accepted: ask me “what to bring” before you come.
    Please confirm the time for another province with the window or { $hotline }.
answer-passport-urgent =
    Urgent passport, once approved: { $days_urgent }; the office decides.
    Grounds: a funeral or critically ill person abroad, a course about to start, an entry permit or visa running out, others the province accepts.
    Urgent meetings, treatment, lost papers: green channel.
    Bring proof: diagnosis, death certificate, admission letter or visa.
    Tourism or a ticket alone: usually not.
    No urgent fee: nobody can sell speed.
    Please confirm at the window or with { $hotline }.
answer-passport-urgent-cross_province =
    Urgent passport, once approved: { $days_urgent }.
    I found no national rule on whether this also holds when you apply in another province.
    Grounds: a funeral or critically ill person abroad, a course about to start, a visa running out, a passport lost just before travel.
    Proof: diagnosis, death certificate, admission letter or visa, as fits.
    Show your proof at the window, or confirm with { $hotline }.
answer-passport-fee =
    Passport: { $fee } a book; first issue, renewal and replacement cost the same.
    Each annotation: { $fee_annotation }; the schedule has no urgent fee.
    Please confirm these two with the window or { $hotline }.
answer-passport-fee-urgent =
    Passport: { $fee } a book; the schedule has no urgent fee.
    Whoever sells speed is a broker: only your grounds and proof count.
    Please confirm with the window or { $hotline }.
answer-passport-materials =
    Passport, from { $age }: for a first one bring ID card and photo; the form can be filled in here.
    Renewal: also the old passport.
    Lost, stolen or damaged: also a written statement, and the damaged book.
    Under { $age }: a guardian comes along with proof of guardianship and own ID.
    Registered state staff: also a letter of consent from the employer.
    Urgent: also proof of the emergency. Some provinces ask for more; { $hotline } can confirm.
answer-passport-materials-first =
    First passport, from { $age }: bring ID card and photo; the form can be filled in here.
    ID card still being made? Bring the temporary one.
    Under { $age } a guardian comes along: ask “for a child”.
    Some provinces ask for more; { $hotline } can confirm.
answer-passport-materials-renewal =
    To renew: the old passport, ID card and photo; the form can be filled in here.
    The old book is returned with a corner cut; a page with a valid foreign visa is left whole.
    The new book has a new number: use it for tickets and visas.
    Please confirm with the window or { $hotline } before you come.
answer-passport-materials-lost =
    For a replacement: ID card, photo and a written statement.
    Say in it how the passport was lost, stolen or damaged; bring the damaged book.
    The form can be filled in here.
    Some provinces ask for more; { $hotline } can confirm.
answer-passport-materials-minor =
    Passport for a child under { $age }: a guardian comes along, with proof of guardianship and own ID.
    Proof: the birth certificate, household book or similar; a child without an ID card brings the household book.
    Also a photo; the form can be filled in here.
    Renewal: the old passport too. Lost or damaged: a written statement too.
    Guardian cannot come: another person, with written authorisation and own ID.
    Please confirm with the window or { $hotline }.
answer-passport-materials-state_staff =
    Registered state staff: a letter of consent from the employer on top of the usual papers.
    Serving military: service ID and the consent of your department.
    The usual papers: ID card and photo, form filled in here; the old passport to renew, a statement if it was lost.
    Employees who are not on the register need no letter.
    Please confirm with the window or { $hotline }.
answer-passport-materials-urgent =
    Urgent passport: the usual papers and proof of the emergency.
    Proof, as fits: diagnosis, death certificate, admission letter, the other country's visa or entry permit.
    The usual papers: ID card and photo; a written statement if it was lost or damaged.
    Show your proof at the window first, or confirm with { $hotline }.
answer-passport-materials-online =
    Passport online: upload both sides of your ID card, a document photo and a photo of your signature.
    The photo: taken within { $age_of_photo }, white or light blue ground, features not edited.
    Sign in black on white paper; your face is checked too.
    Ask “online” to see whether you can use it.
answer-passport-validity =
    Passport: valid { $validity_minor } if under { $age }, { $validity_adult } otherwise.
    Your age when you apply counts.
answer-passport-validity-minor =
    A child's passport: valid { $validity_minor } if under { $age } when applying.
    From { $age } on it is { $validity_adult }.
answer-passport-minor =
    Under { $age }, a passport is valid for { $validity_minor }.
    A guardian comes with the child and brings proof of guardianship (birth certificate, household book) and own ID.
    Guardian cannot come: another person may, with written authorisation and own ID.
    The child's fingerprints are taken only if the guardian agrees; please confirm at the window.
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
    A lost or damaged passport can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    Bring ID card, photo and a written statement, and the book if it is damaged.
    Once reported lost it is void, even if you find it again.
    Lost abroad: ask the Chinese embassy or consulate for a travel document.
    Please confirm the time for another province with the window or { $hotline }.
answer-passport-lost-at_home =
    Lost passport, replaced where you are registered: { $days_at_home }, { $fee }.
    Bring ID card, photo and a written statement, and the book if it is damaged.
    Once reported lost it is void, even if you find it again.
answer-passport-lost-cross_province =
    Lost passport, replaced in another province: { $days_cross_province }, { $fee }.
    Bring ID card, photo and a written statement, and the book if it is damaged.
    Once reported lost it is void, even if you find it again.
    Calendar days are our reading of the guide: please confirm with the window or { $hotline }.
answer-passport-lost-urgent =
    Lost passport, urgent: { $days_urgent } once approved, { $fee }.
    You need urgent grounds and proof; the exit-entry office decides.
    Bring ID card, photo and a written statement, and the book if it is damaged.
    Once reported lost it is void, even if you find it again.
    Show your proof at the window first, or confirm with { $hotline }.
answer-passport-lost-online =
    Lost passport, online: approved within { $days_online }, made and posted within { $days_production } of payment; { $fee }.
    It must not have expired, and you must be registered in a pilot city: ask “online” for the conditions.
    Once reported lost it is void, even if you find it again.
answer-passport-self_service =
    A machine alone will not do: you come in person, and from { $age } fingerprints are taken.
    Where the hall has a pickup machine, ID card and receipt are enough to collect it.
    Please confirm with the window or { $hotline } whether yours has one.
answer-passport-in_person =
    You come in person; from { $age } fingerprints are taken on site.
    Children come with a guardian, or with someone the guardian authorised in writing.
    With an injured hand you may be exempt; a hospital certificate may be asked for.
    Please confirm your case with the window or { $hotline }.
answer-passport-in_person-minor =
    A child under { $age } comes in person, with a guardian.
    Guardian cannot come: another person may, with written authorisation and own ID.
    Fingerprints only if the guardian agrees; please confirm with the window or { $hotline }.
answer-passport-other =
    Passport, what I have checked: any county-level or higher exit-entry window takes it; with complete papers one visit is usually enough. Better book first.
    State staff who are on the exit-entry register need their employer's consent first.
    A refusal comes in writing with reasons; you may ask for a review or go to court.
    If that is not what you asked, I have no checked rule and will not guess: please ask the window or { $hotline }, or reply “human”.
answer-passport-other-barred =
    No passport while serving a sentence, accused or suspected of a crime, or held back by a court in a civil case; nor if identity is not proved, papers are false, or state security is at stake.
    After certain offences, or removal from another country: none for { $refused_at_least } to { $refused_at_most }.
    The window decides whether this fits you.
    A refusal comes in writing with reasons; you may ask for a review or go to court.
    Ask the window with your ID card, or { $hotline }.
answer-passport-other-changed =
    Visa pages nearly full, or your details have changed: you can renew before the passport expires.
    Whether another reason is accepted: please ask the window or { $hotline }.
    You can go on and ask me what to bring, how many days, how much.
answer-passport-processing_time-same_province =
    Another city of this province has no figure of its own: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Please confirm with the window or { $hotline } which of them holds for you.
    It counts from acceptance; post is extra.
answer-passport-minor-of_age =
    From { $age } on it is an adult's application: in person, no guardian needed.
    Fingerprints are taken on site. Ask me what to bring, or how long it is valid.
    Please confirm the case with the window or { $hotline }.
answer-passport-lost-abroad =
    Lost abroad: apply to the Chinese embassy or consulate for a travel document, and come home with it.
    A passport reported lost is void, even if it turns up.
    Back home you can have it replaced: ask me then what that costs and how long it takes.
answer-passport-agent_pickup =
    Applying is done in person: from { $age } fingerprints are taken on site, so nobody can do it for you.
    For collecting by someone else there is no national rule; it differs by place.
    Please ask the window that took your application, or { $hotline }, before you send anybody.
answer-passport-old_document =
    Your old passport has a corner cut and comes back to you; the new book has a new number.
    A valid foreign visa in it is left intact: travel with both books together.
    Bring the old one, and confirm with the window or { $hotline }.
answer-passport-remote_area =
    In remote areas, or in special cases, a passport may by law take up to { $days_remote }.
    Otherwise it is { $days_at_home } where you are registered.
    Whether your place counts, ask your exit-entry window or { $hotline }.
answer-passport-urgent_fee =
    I found no urgent fee for passports: an urgent one costs { $fee } a book as well.
    Offers to get it sooner for money are not official: do not pay them.
    Please confirm with the window or { $hotline }.
answer-passport-temporary_id =
    Yes: while your ID card is being made, a temporary ID card will do for a passport.
    Bring a photo as well; the form can be filled in here.
    If the province asks for anything more, the window tells you.
answer-passport-collecting =
    To collect the passport, bring your ID card and the receipt to the window that took the application.
    Where there is a pickup machine, you can use that.
    What someone else would have to bring differs: please ask the window first.
answer-passport-left_for_travel =
    Whether what is left is enough depends on the country you go to: ask its embassy first.
    With less than { $renewal_within } left you can renew; with more as well, if you show that the country asks for it.
    Please confirm with the window or { $hotline }.
answer-passport-refused =
    A refusal comes in writing, with the reasons and how to seek administrative review or go to court.
    If you got nothing in writing, ask the window for it.
answer-passport-found_again =
    No: a passport reported lost is void and cannot be used again, even if found.
    Have it replaced; ask me what to bring.
answer-passport-household_book =
    From { $age } the household book is not on the list for a passport: bring ID card and photo, the form can be filled in here.
    Children without an ID card bring the household book.
    Your province may ask for more: confirm with the window or { $hotline }.
answer-passport-after_prison =
    After certain offences, or removal from abroad, no passport is issued for { $refused_at_least } to { $refused_at_most }.
    Nor while a sentence or an open case lasts.
    Whether yours counts, the window decides: please ask it first.
answer-passport-no_fingerprints =
    If no usable fingerprints can be taken, they are waived: injury or worn fingers count, with a hospital certificate if asked.
    You still come in person; please confirm with the window or { $hotline }.
answer-passport-one_visit =
    With complete papers one visit to the window is usually enough.
    Collecting it can be a second; ask the window whether it can be posted, or confirm with { $hotline }.
answer-passport-longest =
    Passport: { $days_at_home } where you are registered; in remote areas, or in special cases, by law up to { $days_remote }.
    It counts from acceptance. Longer, and no word? Ask the window that took the application, or { $hotline }.
answer-passport-collecting_by_another =
    What somebody else must bring to collect a passport for you has no national rule; it differs by place.
    Before you send anyone, ask the window that took your application, or { $hotline }.
    Applying is done in person; nobody can do it for you.
answer-passport-longest-cross_province =
    Passport, registered in another province: { $days_cross_province }, weekends and holidays included; { $days_at_home } where you are registered.
    The guide just says “days”, which I read as calendar days. Longer, and no word? Ask the window that took the application, or { $hotline }.
answer-passport-annotation =
    A note (annotation) in a passport: { $fee_annotation } each; please confirm with the window or { $hotline }.
answer-passport-military =
    Serving military: your service ID and the consent of the competent military department; apply where your unit is stationed.
    No online renewal. Bring ID card and photo too; please confirm with the window or { $hotline }.
answer-passport-urgent_grounds =
    Grounds for an urgent passport: a funeral or a critically ill person abroad, a term about to start, a visa or entry permit about to run out, or others the province recognises; plain tourism or a booked ticket usually is not one.
    You need proof, and the office decides; once approved, { $days_urgent }.
    Show the window your proof first, or confirm with { $hotline }.
