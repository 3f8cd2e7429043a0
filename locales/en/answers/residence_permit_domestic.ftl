answer-residence_permit_domestic-processing_time =
    Residence permit (juzhuzheng): within { $days } of acceptance.
    Some places have a longer limit of their own, { $days_longest } at most.
    Weekends and holidays count too.
    Ask the police station or { $city_hotline } which one applies where you live.
answer-residence_permit_domestic-urgent =
    There is no national urgent service; the permit normally comes within { $days } of acceptance.
    Some places have a longer limit of their own, { $days_longest } at most.
    In a hurry? Explain why at the police station and ask if it can go faster.
answer-residence_permit_domestic-fee =
    Residence permit (juzhuzheng): the first is free, and so is the yearly endorsement.
    Renewal and replacement cost what the card costs; the sum is local, so ask the police station.
answer-residence_permit_domestic-fee-renewal =
    The yearly endorsement of the residence permit is free.
    A new card costs what it costs to make; the sum is local, so ask the police station.
answer-residence_permit_domestic-fee-lost =
    Replacing a residence permit costs what the card costs; the sum is local.
    Ask the police station or { $city_hotline }.
answer-residence_permit_domestic-materials =
    Residence permit: bring ID card, photo and proof of address, job or school.
    You can apply after living there { $months_lived }, with any of these: a stable job, a stable home, or continuous schooling.
    Under { $age }: a guardian applies, with both people's ID.
    If papers are missing, the window must name all of them at once.
answer-residence_permit_domestic-validity =
    A residence permit is endorsed every year and stays good as long as you do.
    Come no more than { $endorse_within } before each full year is up; it is free.
    If you are late it is suspended; a late endorsement revives it, but the years are counted anew.
answer-residence_permit_domestic-renewal_window =
    Have it endorsed every year, no more than { $endorse_within } before each full year is up; it is free.
    If you are late it is suspended; a late endorsement revives it, but the years are counted anew.
    Already late? Please come soon.
answer-residence_permit_domestic-lost =
    A lost residence permit can be replaced at the cost of the card; the sum is local.
    Take your ID card and ask the police station what else is needed and how long it takes.
answer-residence_permit_domestic-minor =
    Under { $age }, a guardian or close relative applies for the residence permit.
    Bring the ID of both, the child and the person applying.
    For the other papers, ask me “juzhuzheng, what to bring”.
answer-residence_permit_domestic-agent_pickup =
    A guardian or close relative may apply for children under { $age }, and for old or disabled people who cannot get about.
    Bring the ID of both.
    For others, or for collecting the card, ask the police station.
answer-residence_permit_domestic-in_person =
    You normally apply yourself; for children under { $age } and old or disabled people who cannot get about, others may.
    A guardian or close relative does it, with the ID of both.
answer-residence_permit_domestic-cross_province =
    This permit is made for people from elsewhere: after { $months_lived } there, apply where you live, not at home.
    You also need one of these: a stable job, a stable home, or continuous schooling.
    With it you can get exit-entry documents and renew or replace your ID card where you live.
answer-residence_permit_domestic-difference =
    Residence permit: your registration stays where it is, and after { $months_lived } you can do much where you live.
    Household transfer: your registration itself moves, on the new city's terms.
    The permit serves for exit-entry documents, ID renewal and replacement, vehicle and driver's licences, and exams.
answer-residence_permit_domestic-free_case =
    The first residence permit and the yearly endorsement are free.
    Renewal and replacement cost what the card costs; the sum is local.
answer-residence_permit_domestic-other =
    You can apply after living there { $months_lived }, with any of these: a stable job, a stable home, or continuous schooling.
    With it, where you live: exit-entry documents, ID renewal and replacement, vehicle and driver's licences, exams.
    If papers are missing, the window must name all of them at once.
answer-residence_permit_domestic-lived_long_enough =
    You must have lived here { $months_lived } for a residence permit, with any of these: a stable job, a stable home, or continuous schooling.
    Until then, keep proof of address, job or school.
answer-residence_permit_domestic-longest =
    Residence permit (juzhuzheng): by law { $days } from acceptance; a local rule may allow more, { $days_longest } at most.
    Weekends and holidays count too. Ask the police station or { $city_hotline } which one applies where you live.
answer-residence_permit_domestic-collecting_by_another =
    For what somebody else must bring to collect it, ask the police station that took the application.
    Applying for children under { $age }, or for old or disabled people who cannot get about: a guardian or close relative does it, with the ID of both.
answer-residence_permit_domestic-endorsement_lapsed =
    Without its yearly endorsement the residence permit is suspended; a late endorsement restores it, and the years count anew from then.
    Get it soon; it is free. Later: within { $endorse_within } before each full year.
answer-residence_permit_domestic-residence_use =
    With a residence permit (juzhuzheng) you can do here: exit-entry documents, ID card renewal and replacement, vehicle and driver’s licence, exams.
    Some cities also take it for individual endorsements to Hong Kong and Macau; ask me.
