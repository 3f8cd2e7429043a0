answer-residence_permit_foreigner-processing_time =
    Residence permit: you get a decision within { $days }.
    Weekends and public holidays are not counted.
    The decision falls within the validity of your receipt: keep it safe.
    So apply early: ask me “how early to renew my residence permit”.
answer-residence_permit_foreigner-urgent =
    There is no national express service that I can confirm; the limit is { $days }.
    Must you travel sooner? Say so at the window when you apply and show your ticket or other proof.
    To ask beforehand, call { $hotline }: English, day and night.
answer-residence_permit_foreigner-fee =
    Residence permit: { $fee_short } under { $term_middle }, { $fee_middle } from { $term_middle } to under { $term_long }.
    From { $term_long } to { $term_most }: { $fee_long }. A change costs { $fee_change }.
    Some nationalities pay a different, reciprocal rate.
    Please confirm yours at the window or with { $hotline }.
answer-residence_permit_foreigner-materials =
    For a permit of { $health_from } or longer, bring a health certificate issued within the last { $health_valid }.
    For a first permit, fingerprints and other biometrics are taken at the office.
    The other papers depend on why you live here: work, study or family. I have no checked list for all of them.
    Call { $hotline } (English, day and night) for yours before you come.
answer-residence_permit_foreigner-validity =
    Residence permit for work: { $work_least } to { $longest }. All others: { $other_least } to { $longest }.
    The office sets the length in your case.
    Note the end date; ask me “how early to renew my residence permit”.
answer-residence_permit_foreigner-renewal_window =
    Extension: apply at least { $renew_before } before your permit ends.
    First permit: within { $first_within } of entering China, if your visa says that you need one.
    A new employer, passport or anything else that is on it: report it within { $report_within }.
    Fewer days left? Do not wait: go to the exit-entry office today, or call { $hotline }.
answer-residence_permit_foreigner-renewal_window-overstayed =
    Already expired? Go to the exit-entry office now; whether it can still be extended is for them to decide.
    Overstaying: a warning; in serious cases { $overstay_daily } for each day, up to { $overstay_most }, or detention.
    Not expired yet? Apply at least { $renew_before } before your permit ends.
    Not sure? Call { $hotline }, also in English.
answer-residence_permit_foreigner-renewal_window-first =
    First residence permit: apply within { $first_within } of entering China, if your visa says that you need one.
    Before you go, ask me “residence permit, what to bring”.
    Later extensions: at least { $renew_before } before the permit ends.
answer-residence_permit_foreigner-renewal_window-renewal =
    Extension: apply at least { $renew_before } before your permit ends.
    Fewer days left? Do not wait: go to the exit-entry office today, or call { $hotline }.
answer-residence_permit_foreigner-renewal_window-changed =
    Changed anything that is on your permit? Report it within { $report_within }.
    Extending is another matter: apply at least { $renew_before } before it ends.
    Already late? Go to the exit-entry office today, or call { $hotline }.
answer-residence_permit_foreigner-in_person =
    First permit: yes, in person; fingerprints and other biometrics are taken.
    Others may file for you if you are under { $age }, { $age_senior } or older, ill, or high-level talent.
    The inviting body, a relative or a specialised service body can do it.
    For an extension, ask the window or { $hotline } whether you must come.
answer-residence_permit_foreigner-in_person-first =
    Yes, the first permit is applied for in person; fingerprints and other biometrics are taken.
    Exceptions: under { $age }, { $age_senior } or older, ill, or high-level talent.
    If one fits you, ask the window or { $hotline } how to file.
answer-residence_permit_foreigner-in_person-minor =
    No: under { $age }, someone else may apply for the child.
    The inviting body, a relative or a specialised service body can file.
    Ask the window or { $hotline } which papers to bring.
answer-residence_permit_foreigner-agent_pickup =
    Others may apply for you in some cases; for collecting the permit I have no checked rule, so ask the window.
    They may apply if you are under { $age }, { $age_senior } or older, ill, or high-level talent.
    The inviting body, a relative or a specialised service body can file.
    Otherwise the first permit needs you in person, for fingerprints.
answer-residence_permit_foreigner-minor =
    A baby born in China: register within { $newborn_within } of birth, at the exit-entry office.
    Under { $age }, the inviting body, a relative or a specialised service body may apply for the child.
    For the papers, ask the window or { $hotline }.
answer-residence_permit_foreigner-difference =
    A residence permit is for long stays: { $work_least } to { $longest } for work, { $other_least } to { $longest } for other purposes.
    Stay permit: for a short stay, { $stay_permit_longest } at most.
    Permanent residence is a separate application, decided within { $permanent_decision }.
    Its card is valid { $permanent_validity } from { $permanent_age }, { $permanent_validity_minor } below that.
    Please confirm times for permanent residence with { $hotline }.
answer-residence_permit_foreigner-other =
    Changed anything that is on your permit? Report it within { $report_within }.
    First permit: apply within { $first_within } of entering China, if your visa says that you need one.
    If an extension is refused, the decision is final: there is no appeal.
    From { $carry_age }, carry your passport or permit with you.
    If that is not what you asked, I have no checked rule and will not guess: please ask the exit-entry window, or call { $hotline }, also in English.
answer-residence_permit_foreigner-other-overstayed =
    Overstaying: a warning; in serious cases { $overstay_daily } for each day, up to { $overstay_most }, or detention.
    Already over your date? Go to the exit-entry office now; { $hotline } can advise in English.
    If an extension is refused, the decision is final: there is no appeal.
    From { $carry_age }, carry your passport or permit with you.
answer-residence_permit_foreigner-health_certificate =
    The health certificate is valid for { $health_valid } from issue.
    It is needed for permits of { $health_from } or more; ask the window or { $hotline } where to get one.
answer-residence_permit_foreigner-first_permit =
    A first residence permit: apply within { $first_within } of entering China.
    It is needed if your visa says so; fingerprints and other biometrics are taken.
    If the time is nearly up, come to the exit-entry window now.
answer-residence_permit_foreigner-report_change =
    If anything on your residence permit changes (employer, school, passport), report it within { $report_within }.
    Go to the exit-entry window of the place where you live.
answer-residence_permit_foreigner-newborn_foreigner =
    A foreign child born in China: register within { $newborn_within } of birth.
    Go to the exit-entry window where you live; ask it or { $hotline } what to bring.
answer-residence_permit_foreigner-carry_papers =
    Foreigners from { $carry_age } must carry their passport or permit with them.
answer-residence_permit_foreigner-overstay =
    { answer-visa_extension-overstay }
