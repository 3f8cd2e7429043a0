answer-id_card-processing_time =
    ID card: within { $days_legal } by law, for a first card, a renewal or a replacement.
    Where transport is poor, up to { $days_remote } more.
    It counts from the day the form is handed in; weekends and holidays count too.
    Your local window may be faster: please ask there.
    Need something sooner? Ask me “temporary ID, how long”.
answer-id_card-processing_time-cross_province =
    Away from home, an ID card takes up to { $days_legal } by law, the same as at home.
    It counts from the day the form is handed in; weekends and holidays count too.
    The window that takes your form may be faster: please ask there.
    Need something sooner? Ask me “temporary ID, how long”.
answer-id_card-urgent =
    There is no national urgent service for ID cards; the legal limit is { $days_legal }.
    Some places can speed it up: ask the household window or { $city_hotline }.
    While you wait, you can get a temporary ID card: ask me “temporary ID, how long”.
answer-id_card-fee =
    ID card: the first is free, renewal { $fee_renewal }, lost or damaged { $fee_lost }.
    Free first issue and renewal for urban households on minimum allowance and rural households in special hardship.
    Others in real difficulty can pay less.
    Please confirm “first is free” at the household window.
answer-id_card-fee-first =
    Your first ID card is free.
    Please confirm this at the household window.
answer-id_card-fee-renewal =
    Renewing an ID card: { $fee_renewal }.
    Free for urban households on minimum allowance and rural households in special hardship; less for others in real difficulty.
    If that is you, tell the window when you apply.
answer-id_card-fee-lost =
    Replacing a lost or damaged ID card: { $fee_lost }.
    A temporary ID card for the meantime is charged separately.
answer-id_card-materials =
    ID card: household book for a first one, the old card to renew, household book or e-licence if lost.
    Under { $age }: a guardian applies and brings proof of guardianship too.
    Away from home: the old card to renew; household book or residence permit if lost.
    Come in person for fingerprints; you hand in the old card when you take the new one.
answer-id_card-materials-first =
    First ID card: bring the household book.
    Under { $age }: a guardian applies and brings proof of guardianship too.
    Come in person; fingerprints are taken on site.
answer-id_card-materials-renewal =
    Renewing an ID card: bring the old card.
    Come in person; fingerprints are taken on site.
    You hand in the old card when you take the new one.
answer-id_card-materials-lost =
    Lost ID card: bring the household book or your e-licence.
    Away from home: the household book or your residence permit.
    Come in person; fingerprints are taken on site.
answer-id_card-materials-minor =
    A child's ID card: bring the household book and proof of guardianship; the guardian applies.
    Under { $age } it is voluntary.
    Ask the household window whether anything else is needed.
answer-id_card-materials-cross_province =
    Away from home: bring the old card to renew; household book or residence permit if it is lost.
    First card: the household book; under { $age } also proof of guardianship.
    Come in person; fingerprints are taken on site.
answer-id_card-validity =
    ID card: { $validity_minor } under { $age }, { $validity_adult } from { $age }, { $validity_middle } from { $age_middle }.
    From { $age_long } it is long-term, with no end date.
    The end date is printed on the card; ask me “how early can I renew my ID card” as it comes near.
answer-id_card-validity-minor =
    Under { $age }, an ID card is valid for { $validity_minor }.
    The end date is printed on the card; renew it before then.
answer-id_card-photo =
    ID card photo: { $photo_width } wide, { $photo_height } high, white background.
    Wear dark clothes, no uniform.
    This comes from a photo guide; please confirm at the household window, and ask if they take it on site.
answer-id_card-minor =
    Under { $age }, an ID card is voluntary and valid for { $validity_minor }.
    The guardian applies, with the household book and proof of guardianship.
    Bring the child along: fingerprints are part of every application.
    After reaching { $age }, apply within { $first_within }: then it is a duty.
answer-id_card-agent_pickup =
    You apply for an ID card in person, for the fingerprints; nobody can do that for you.
    For collecting by someone else I have no checked national rule: ask the window that took the form.
    If a person cannot get about, reply “home visit” and I will see what is possible.
answer-id_card-mail =
    An ID card can be posted at your own cost, or collected where you applied.
    You usually get a text message when it is ready.
    Several cards for one address? Ask if they can go in one parcel.
    This differs from place to place: please confirm at the window.
answer-id_card-cross_province =
    Yes, you can apply away from home: within { $days_legal } by law, the same as at home.
    First card, renewal and replacement are possible nationwide; come in person for fingerprints.
    Bring the old card to renew, the household book for a first card.
    Lost? Report it at any police station; household book or residence permit, { $fee_lost }.
    The window that takes your form may be faster: please ask there.
answer-id_card-cross_province-first =
    Yes, a first ID card can be applied for away from home: within { $days_legal } by law.
    Bring the household book; under { $age } a guardian applies, with proof of guardianship.
    Come in person; fingerprints are taken on site.
answer-id_card-cross_province-renewal =
    Yes, you can renew away from home: within { $days_legal } by law, the same as at home.
    Bring the old card and come in person for fingerprints.
    The window that takes your form may be faster: please ask there.
answer-id_card-cross_province-lost =
    Yes, a lost or damaged card can be replaced away from home: { $fee_lost }, within { $days_legal } by law.
    Bring the household book or your residence permit, and come in person for fingerprints.
    Report the loss at any police station; no need to travel home.
answer-id_card-renewal_window =
    You can renew from { $renewal_before } before the card ends.
    Some provinces allow it earlier: please confirm at the household window.
    Already expired? Please renew soon.
    First card: apply within { $first_within } of reaching { $age }.
    You hand in the old card when you take the new one.
answer-id_card-lost =
    A lost or damaged ID card can be replaced: { $fee_lost }, within { $days_legal } by law.
    Bring the household book or e-licence; away from home, household book or residence permit.
    Come in person for fingerprints.
    Report the loss at any police station; no need to travel home.
    Need one sooner? Ask me “temporary ID, how long”.
    Found somebody's card? Please hand it to the police.
answer-id_card-lost-cross_province =
    A lost or damaged card can be replaced away from home: { $fee_lost }, within { $days_legal } by law.
    Bring the household book or your residence permit, and come in person for fingerprints.
    Report the loss at any police station; no need to travel home.
    Need one sooner? Ask me “temporary ID, how long”.
answer-id_card-online =
    There is no national website for renewing or replacing an ID card; some provinces offer it.
    Look at your province's government services platform; its conditions apply.
    If yours has none, come to any household window; please confirm there first.
answer-id_card-in_person =
    Yes, come in person: fingerprints are taken on site.
    That goes for a first card, a renewal and a replacement.
    If a person cannot get about, reply “home visit” and I will see what is possible.
answer-id_card-difference =
    The ID card is the lasting document; a temporary one is only for urgent use while you wait.
    You apply for the ID card first, then for the temporary one if you need it.
    You hand the temporary card back when the real one comes.
    For its cost, ask me “temporary ID fee”.
answer-id_card-free_case =
    A first ID card is free; renewal is free too for households on minimum allowance or in special hardship.
    Others in real difficulty can pay less.
    Replacing a lost or damaged card normally costs { $fee_lost }.
    Please confirm “first is free” at the household window.
answer-id_card-other =
    ID card, what I have checked: after reaching { $age } you must apply within { $first_within }; the old card is handed in when you take the new one.
    Found somebody's card? Please hand it to the police.
    If that is not what you asked, I have no checked rule and will not guess: please ask the household window or { $city_hotline }, or reply “human”.
answer-id_card-other-misused =
    Lending or renting out your card, or getting one with false papers: a warning and up to { $fine_lending }; using another person's or a forged card: { $fine_misuse_least } to { $fine_misuse_most }, or detention.
    Somebody uses yours? Please report it at a police station; if you are being cheated right now, call { $emergency }.
answer-id_card-minor-of_age =
    From { $age } on an ID card is a duty: apply within { $first_within }, in person, for the fingerprints.
    Bring the household book the first time. Ask me what else to bring and how long it takes.
answer-id_card-old_document =
    The old ID card is handed in when you take the new one.
    Bring it when you apply; it is collected when the new card is ready.
answer-id_card-remote_area =
    Where transport is poor, an ID card may take up to { $days_remote } more than the usual { $days_legal }.
    It counts from the day the form is handed in; weekends and holidays count too.
    Whether your place counts, ask your household window.
answer-id_card-first_at_sixteen =
    After reaching { $age } you must apply for an ID card within { $first_within }.
    Bring the household book and come in person: fingerprints are taken.
answer-id_card-long_term =
    From { $age_long }, an ID card is long-term: it has no end date.
    A card that shows an end date still has to be renewed by then.
answer-id_card-longest =
    ID card: by law { $days_legal } at most; where transport is poor, up to { $days_remote } more.
    It counts from the day the form is handed in, weekends and holidays included; your place may be faster.
    Longer than that? Ask the window that took it, or { $city_hotline }.
answer-id_card-collecting_by_another =
    For what somebody else must bring to collect an ID card I have no checked national rule: please ask the window that took it.
    Applying is done in person: fingerprints are taken.
