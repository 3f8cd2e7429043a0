# Answers to common questions. The result first, then conditions, then what to do now. Figures only by placeholder.
answer-gap-no_national_figure =
    { $item }, “{ $attribute }”: I found no checked national rule for this, so I will not guess.
    { $whom }
    Reply “human” and I will tell you how to reach a member of staff.
answer-gap-local =
    { $item }, “{ $attribute }”: there is no national rule; it differs from place to place, so I will not guess.
    { $whom }
    Reply “human” and I will tell you how to reach a member of staff.
answer-gap-not_applicable =
    { $item }: “{ $attribute }” does not usually come up here.
    If it does in your case: { $whom }
    Or reply “human” and I will tell you how to reach a member of staff.
answer-gap-ask_window =
    { $item }, “{ $attribute }”: this depends on your case, and no national rule settles it, so I will not guess.
    { $whom }
    Reply “human” and I will tell you how to reach a member of staff.
answer-gap-own_embassy =
    A foreign passport is replaced by your own country's embassy or consulate, not by us.
    Usually you first report the loss at our exit-entry window, and ask for the written report; then go to the embassy.
    With the new passport, come back about the visa or residence permit that was in the old one.
    What to bring and how long it takes depends on your case, so I will not guess. { $whom }
answer-whom-hotline = Please call { $hotline } (National Immigration Administration) or ask at the window.
answer-whom-city_hotline = Please ask your local police station or the window, or call { $city_hotline }.
answer-checking =
    { $item }, “{ $attribute }”: this rule is being checked, so I give no figure until that is done.
    { $whom }
    Reply “human” and I will tell you how to reach a member of staff.
answer-which-service =
    “{ $attribute }” depends on the document.
    Which one is it: passport, Hong Kong and Macau permit, ID card?
answer-which-attribute =
    What would you like to know about this: { $item }?
    For example: how long it takes, what it costs, what to bring.
answer-overdue = Please note: this rule was due for review by { $review_by } and has not been checked again. Confirm with the window or { $hotline } first.
answer-source =
    Source: { $title }
    Checked on: { $checked_on }
    Confidence: { $confidence }
answer-confidence-high = high (law or official publication)
answer-confidence-medium = medium (service guide or report; please confirm at the window)
answer-confidence-low = low (could not be confirmed)
