# A reminder before a document runs out.
expiry-which = Which document is about to expire?
expiry-day = Until which day is it valid ({ $item })? For example "3 May 2029".
expiry-hint-day = I could not read a day in that. Please write it as on the document, for example "3 May 2029".
expiry-lead = How long before shall I remind you?
expiry-months =
    { $months ->
        [one] { $months } month before
       *[other] { $months } months before
    }
expiry-hint-lead = Please write how long before, for example "three months before".
expiry-kept = All right. It expires on { $day } ({ $item }), and I will remind you on { $due }.
expiry-kept-by-rule = All right. It expires on { $day } ({ $item }), and I will remind you on { $due }: by the rules that is when it can or should be renewed. For another time, say for example "remind me three months before".
expiry-now = It expires on { $day } ({ $item }). The day to be reminded has passed: you can see to the new one now.
expiry-over = It expired on { $day } ({ $item }). For a new one, ask me what to bring, or book a time slot.
