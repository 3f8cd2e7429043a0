answer-travel_document-online =
    Online renewal: approved within { $days_online }, made and posted within { $days_production } of payment.
    No first issue, no endorsement alone.
    Still valid with under { $renewal_within } left, or lost, damaged or full.
    You: { $age } or over, in the mainland, prints on file, no state staff or military, registered in one of { $pilot_cities } (confirm with { $hotline }).
    Pay within { $days_to_pay } of the notice; postage on delivery.
    Where: NIA app, “证件换补发网上申请”.
answer-travel_document-online-first =
    A first document cannot be done online: please come to a window.
    Online there is only renewal and replacement, for passports, Hong Kong and Macau permits and Taiwan permits.
    Ask me what to bring, and book a time to save the wait.
answer-travel_document-online-minor =
    Under { $age } there is no online renewal: please come to a window.
    Online serves people of { $age } and over, for renewal and replacement; not for a first document.
    Ask “for a child” and I will say what to bring and who comes along.
answer-travel_document-online-state_staff =
    Registered state staff and serving military cannot renew online: please come to a window.
    Nobody can get a first document, or an endorsement alone, online.
    Ask me “what to bring”, and have the letter of consent ready.
answer-travel_document-online-lost =
    Lost or damaged, online: approved within { $days_online }, made and posted within { $days_production } of payment.
    Not expired, and no first issue.
    You: { $age } or over, in the mainland, prints on file, no state staff or military, registered in one of { $pilot_cities } (confirm with { $hotline }).
    Where: NIA app, “证件换补发网上申请”.
answer-travel_document-mail =
    Documents renewed online can be posted; you pay the postage on delivery.
    For those made at a window it differs by place: ask the window or { $hotline }.
answer-travel_document-online-abroad =
    Renewal online works only while you are in the mainland.
    For a passport turn to the Chinese embassy or consulate; permits for Hong Kong, Macau and Taiwan wait until you are back.
    Please confirm with { $hotline }.
answer-travel_document-online-pilot_city =
    Registered in that pilot city you can renew online: approved within { $days_online }, made and posted within { $days_production } of payment.
    No first issue, no endorsement alone.
    Still valid with under { $renewal_within } left, or lost, damaged or full.
    You: { $age } or over, in the mainland, prints on file, no state staff or military.
    Pay within { $days_to_pay } of the notice; postage on delivery.
    NIA app, “证件换补发网上申请”; please confirm with { $hotline }.
answer-travel_document-pilot_cities =
    Online renewal is being tried in { $pilot_cities } so far.
    Whether yours is one of them, ask { $hotline }, or look in the NIA app under “证件换补发网上申请”.
    If it is not, renew at a window.
answer-travel_document-online_payment =
    Online renewal: pay within { $days_to_pay } of the notice, or the application lapses.
    Please confirm with { $hotline }.
answer-travel_document-online_who =
    Who can renew online: { $age } or over, registered in one of { $pilot_cities }, with the same document before and prints on file; no state staff or military.
    It must still be valid with under { $renewal_within } left, or be lost, damaged or full; you must be in the mainland.
    No first issue, no endorsement alone. Whether your city is one, ask { $hotline }.
answer-travel_document-online_papers =
    To upload: both sides of your ID card, a document photo, and a photo of your handwritten signature.
    The photo: taken within { $age_of_photo }, white or light blue ground, features not edited; sign in black on white paper.
    You also confirm who you are by a face check.
answer-travel_document-receipt_lost =
    For collecting without the receipt I found no national rule: come yourself with your ID card and ask the window that took it.
    Usually it takes the ID card and the receipt. Please confirm with { $hotline } before you come.
