answer-travel_document-online =
    Online renewal: approved within { $days_online }, made and posted within { $days_production } of payment.
    For passports, Hong Kong and Macau permits and Taiwan permits; not first issues or endorsements alone.
    The document is still valid and has under { $renewal_within } left, or is damaged, lost or full.
    You are { $age } or over, in the mainland, registered in one of the { $pilot_cities } in the pilot, have left fingerprints before, and are not registered state staff or military.
    Pay within { $days_to_pay } of the notice or it lapses; postage is paid on delivery.
    Where: the immigration hotline app or mini-program, “证件换补发网上申请”.
    Please confirm with { $hotline } whether your city is in the pilot.
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
    For passports, Hong Kong and Macau permits and Taiwan permits that have not expired; not for a first one.
    You are { $age } or over, in the mainland, registered in one of the { $pilot_cities } in the pilot, have left fingerprints before, and are not registered state staff or military.
    Where: the immigration hotline app or mini-program, “证件换补发网上申请”.
    Please confirm with { $hotline } whether your city is in the pilot.
answer-travel_document-mail =
    Documents renewed online can be posted; you pay the postage on delivery.
    For those made at a window it differs by place: ask the window or { $hotline }.
answer-travel_document-online-abroad =
    Renewal online works only while you are in the mainland.
    For a passport turn to the Chinese embassy or consulate; permits for Hong Kong, Macau and Taiwan wait until you are back.
    Please confirm with { $hotline }.
answer-travel_document-online-pilot_city =
    The city you name is in the pilot: if you are registered there, you can renew online, approved within { $days_online }, made and posted within { $days_production } of payment.
    For passports, Hong Kong and Macau permits and Taiwan permits; not first issues or endorsements alone.
    The document is still valid and has under { $renewal_within } left, or is damaged, lost or full.
    You are { $age } or over, in the mainland, have left fingerprints before, and are not registered state staff or military.
    Pay within { $days_to_pay } of the notice or it lapses; postage is paid on delivery. Please confirm with { $hotline }.
    Where: the immigration hotline app or mini-program, “证件换补发网上申请”.
