# Asked once when a case is closed: how was it.
rating-ask =
    How did we handle your case { $code } ({ $kind })? One number is enough:
    5 very satisfied
    4 satisfied
    3 mostly satisfied
    2 dissatisfied
    1 very dissatisfied
rating-grade-5 = very satisfied
rating-grade-4 = satisfied
rating-grade-3 = mostly satisfied
rating-grade-2 = dissatisfied
rating-grade-1 = very dissatisfied
rating-thanks = Noted: { $grade }. Thank you for telling us.
rating-why = We are sorry we let you down. A follow-up has been opened, number { $code }, in the hands of a person in charge. What went wrong, in a sentence?
rating-no-words = I would rather not say
rating-followed = Noted under { $code }. The person in charge will answer you here.
rating-nothing = There is nothing to rate at the moment.
