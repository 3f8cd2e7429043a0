# Answers to common questions. The result first, then conditions, then what to do now. Figures only by placeholder.
answer-unknown =
    { $item }, “{ $attribute }”: I have no checked national rule for this, so I will not guess.
    Please call { $hotline } (National Immigration Administration) or ask at the window.
    Reply “human” and I will tell you how to reach a member of staff.
answer-unknown-local =
    { $item }, “{ $attribute }”: I have no checked rule for this, and it may differ from place to place.
    Please ask at the household window of your police station, or call { $city_hotline }.
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
