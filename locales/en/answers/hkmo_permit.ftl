answer-hkmo_permit-processing_time =
    Hong Kong and Macau permit: { $days_at_home } where you are registered.
    Registered in another province: { $days_cross_province }.
    Medical care, a critically ill relative or a funeral: handled first, with no fixed national number of days.
    Weekends and holidays are not working days; post is extra.
    Calendar days are our reading of the guide: please confirm with the window or { $hotline }.
answer-hkmo_permit-processing_time-at_home =
    Hong Kong and Macau permit where you are registered: { $days_at_home }.
    Weekends and public holidays are not working days.
    Post takes extra time; the window can confirm how long.
answer-hkmo_permit-processing_time-cross_province =
    Hong Kong and Macau permit, registered in another province: { $days_cross_province }.
    Weekends and holidays are included; post is extra.
    Where you are registered it takes { $days_at_home }.
    The guide just says “days”, which I read as calendar days: please confirm with the window or { $hotline }.
answer-hkmo_permit-processing_time-urgent =
    Urgent Hong Kong and Macau permit: handled first, with no fixed national number of days.
    That means medical care, a critically ill relative, a funeral and the like, with proof; the window decides.
    Otherwise { $days_at_home } where you are registered, weekends and holidays not counted; post is extra.
    Bring your proof to the window, or confirm with { $hotline }.
answer-hkmo_permit-processing_time-online =
    Permit online: approved within { $days_online }, made and posted within { $days_production } of payment.
    Weekends and holidays are not working days; the post itself is extra.
    Pay within { $days_to_pay } of the notice or it lapses.
    Only for those in the pilot: ask “online” for the conditions, and confirm with { $hotline }.
answer-hkmo_permit-processing_time-lost =
    Replacing a lost permit: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Weekends and holidays are not working days; post is extra.
    Please confirm the time for another province with the window or { $hotline }.
answer-hkmo_permit-processing_time-renewal =
    Renewing the permit: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Weekends and holidays are not working days; post is extra.
    Please confirm the time for another province with the window or { $hotline }.
answer-hkmo_permit-processing_time-first =
    First permit: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Weekends and holidays are not working days; post is extra.
    You come in person to a staffed window: ask me “what to bring” first.
    Please confirm the time for another province with the window or { $hotline }.
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
answer-hkmo_permit-materials-first =
    First permit: you come in person to a staffed window, anywhere in the country.
    Bring ID card and photo; the form can be filled in here. The window has the last word.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-materials-renewal =
    Renewing the permit: the same papers as the first time.
    Bring ID card, photo and the old permit; the form can be filled in here. The window has the last word.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-materials-lost =
    Replacing the permit: the same papers as the first time.
    Bring ID card and photo, and the card if it is damaged; the form can be filled in here.
    Please confirm with the window or { $hotline } whether a written statement is needed.
answer-hkmo_permit-materials-minor =
    Permit for a child under { $age }: a guardian comes along, the first time to a staffed window.
    Bring proof of guardianship (birth certificate, household book), the guardian's ID and the child's photo.
    Guardian cannot come: another person may, with written authorisation and own ID.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-materials-state_staff =
    Registered state staff: a letter of consent from the employer on top of the usual papers.
    The first time you come in person to a staffed window, with ID card and photo.
    Employees who are not on the register need no letter. Not sure? Please confirm with the window or { $hotline }.
answer-hkmo_permit-materials-online =
    Permit online: upload both sides of your ID card, a document photo and a photo of your signature.
    The photo: taken within { $age_of_photo }, white or light blue ground, features not edited.
    Sign in black on white paper; your face is checked too.
    Ask “online” to see whether you can use it.
answer-hkmo_permit-validity =
    Hong Kong and Macau permit: valid { $validity_minor } if under { $age }, { $validity_adult } otherwise.
    A valid permit is not a valid endorsement: check both before you travel.
answer-hkmo_permit-validity-minor =
    A child's permit: valid { $validity_minor } if under { $age }.
    From { $age } on it is { $validity_adult }.
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
    A lost or damaged permit can be replaced: { $fee }; { $days_at_home } where you are registered, { $days_cross_province } elsewhere.
    The papers are those of a first application.
    Please confirm with the window or { $hotline }.
answer-hkmo_permit-lost-at_home =
    Lost permit, replaced where you are registered: { $days_at_home }, { $fee }.
    The papers are those of a first application; please confirm with the window or { $hotline }.
answer-hkmo_permit-lost-cross_province =
    Lost permit, replaced in another province: { $days_cross_province }, { $fee }.
    The papers are those of a first application.
    Calendar days are our reading of the guide: please confirm with the window or { $hotline }.
answer-hkmo_permit-lost-online =
    Lost permit, online: approved within { $days_online }, made and posted within { $days_production } of payment; { $fee }.
    It must not have expired, and you must be registered in a pilot city: ask “online” for the conditions.
answer-hkmo_permit-minor =
    Under { $age }, the permit is valid for { $validity_minor }.
    The first one needs a staffed window, with a guardian, proof of guardianship and the guardian's ID.
    Please confirm with the window or { $hotline } before you come.
answer-hkmo_permit-self_service =
    The first permit needs a staffed window; a machine cannot make it.
    With a card permit in hand, a machine gives you the endorsement on the spot, once approved.
    Where the hall has a pickup machine, ID card and receipt are enough to collect the permit.
    Please confirm with the window or { $hotline } whether yours has one.
answer-hkmo_permit-in_person =
    The first permit needs you in person at a staffed window.
    Any exit-entry window will do. Guides differ on filing for others: ask the window or { $hotline }.
answer-hkmo_permit-in_person-minor =
    A child comes in person, the first time to a staffed window, with a guardian.
    The guardian brings proof of guardianship and own ID.
    Whether both parents have to come, please ask the window or { $hotline }.
answer-hkmo_permit-difference =
    Hong Kong and Macau: the permit, not the passport, plus a valid endorsement.
    The permit is the document; the endorsement states purpose, trips and stay, one for each place.
    Only changing in Hong Kong for another country, on a passport: up to { $transit_stay }, with that country's visa and an onward booking.
    Abroad: passport and visa. Taiwan: its permit, endorsement and entry permit. Border tours: the exit-entry permit.
    Hong Kong decides on transit: please confirm with { $hotline } before you go.
answer-hkmo_permit-other =
    Hong Kong and Macau permit, what I have checked: any exit-entry window in the country takes it; you can hold only one valid permit.
    If that is not what you asked, I have no checked rule and will not guess: please ask the window or { $hotline }, or reply “human”.
    How long, how much, what to bring, validity, endorsements, lost: ask me any of these.
answer-hkmo_permit-processing_time-same_province =
    Another city of this province has no figure of its own: { $days_at_home } where you are registered, { $days_cross_province } from another province.
    Please confirm with the window or { $hotline } which of them holds for you.
    Post is extra.
answer-hkmo_permit-minor-of_age =
    From { $age } on it is an adult's application, no guardian needed.
    The first one is made in person at a staffed window. Ask me what to bring, or how long it is valid.
    Please confirm with the window or { $hotline }.
answer-hkmo_permit-agent_pickup =
    A first permit is applied for in person at a staffed window; nobody can do that for you.
    Whether someone else may file a renewal or collect the card differs by place.
    Please ask the window that takes it, or { $hotline }, before you send anybody.
answer-hkmo_permit-collecting =
    To collect the permit, bring your ID card and the receipt to the window that took the application.
    Where there is a pickup machine, you can use that.
    What someone else would have to bring differs: please ask the window first.
answer-hkmo_permit-transit_hong_kong =
    In transit through Hong Kong on a passport, to or from another country: up to { $transit_stay } each time, without an endorsement.
    You need valid entry papers for the destination and a confirmed onward booking; Hong Kong decides.
    It is for transit only: to visit, you need the permit and an endorsement. Please confirm with { $hotline }.
answer-hkmo_permit-transit_macau =
    In transit through Macau on a passport, to another country: up to { $transit_stay_macau } the first time, without an endorsement.
    You need a valid visa for the destination, unless visa-free, and tickets may be checked; Macau decides.
    My source is old; to visit Macau you need the permit and an endorsement. Please confirm with { $hotline } first.
answer-hkmo_permit-face_clearance =
    Crossing by face: from { $face_age }, with your data given by consent and a multiple-entry endorsement; those without full capacity need a guardian with them.
    Ports: Shenzhen Bay, Gongbei, Huanggang, Luohu, Liantang, Futian, Man Kam To, Hengqin, the Hong Kong–Zhuhai–Macau Bridge, Guangzhou Pazhou and Nansha, Xiamen Gaoqi and Wutong, Shanghai Hongqiao airport.
    Please confirm with the port or { $hotline } whether your document will do.
answer-hkmo_permit-collecting_by_another =
    What somebody else must bring to collect the permit for you has no national rule; it differs by place.
    Before you send anyone, ask the window that took your application, or { $hotline }.
    The first permit needs you in person.
answer-hkmo_permit-permit_first =
    { answer-hkmo_endorsement-permit_first }
