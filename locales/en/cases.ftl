# How a case stands; what staff say to citizens; what staff are told.
cases-kind-complaint = Complaint
cases-kind-suggestion = Suggestion
cases-kind-thanks = Thanks
cases-kind-cannot-get-done = Could not get it done
cases-kind-question = Message for our staff
cases-kind-bad-rating = Follow-up of a bad rating

cases-state-new = received, waiting for somebody to take it
cases-state-transferred = passed on, waiting for somebody there to take it
cases-state-claimed = being handled
cases-state-waiting-for-citizen = waiting for your answer
cases-state-waiting-inside = being handled, being looked into
cases-state-answered = answered
cases-state-passed-on = passed on
cases-state-closed-solved = closed, solved
cases-state-closed-not-solved = closed, not solved
cases-state-closed-explained = closed, explained
cases-state-withdrawn = withdrawn by you

cases-none = You have not reported anything yet. You can at any time.
cases-offer-report = I want to complain
cases-choose = Which of these would you like to see?
cases-label = { $code } { $kind }: { $state }
cases-stands =
    { $kind } { $code }, received { $opened }
    Now: { $state }
cases-stands-until =
    { $kind } { $code }, received { $opened }
    Now: { $state }
    Handled by: { $owner }
    You will have an answer by { $due }
cases-stands-late =
    { $kind } { $code }, received { $opened }
    Now: { $state }
    Handled by: { $owner }
    You were to have an answer by { $due }. That has passed, and we are sorry. Those in charge know of it; you will hear in this chat as soon as there is an outcome.
cases-stands-words =
    { $stands }

    What you were told last ({ $at }):
    { $words }
cases-what-next = Would you like to add something?
cases-way-add = Add something
cases-way-withdraw = Withdraw it
cases-add-ask = Please write what you would like to add to { $code }.
cases-added = Added to { $code }; whoever handles it will see it.
cases-reopened = { $code } is open again. Whoever handles it will read your words and answer you.
cases-aside = What you reported is kept, and news of it comes into this chat. Please finish this first, or type "cancel", then send "my cases".
cases-aside-withdraw = To withdraw { $codes }, please finish this first, or type "cancel", then send "withdraw my complaint".
cases-way-unname = Make it anonymous
cases-unname-which = Which one should go on without your name?
cases-unnamed = { $lines }
cases-unnamed-anonymous = Done: { $code } is anonymous from now on. Nobody can see who you are, answers come only into this chat, and its number and deadline stay.
cases-unnamed-hidden = Done: from now on those it is about cannot see that { $code } came from you. Its number and deadline stay.
cases-unnamed-named = { $code } was not changed.
cases-unnamed-nothing = You had left no name or phone number, so staff have seen none. Names and numbers in your own words are covered too.
cases-unnamed-by = To be honest: { $names } worked on it before and could see the name and number you left. That cannot be taken back. Names and numbers in your own words are covered from now on.
cases-unnamed-perhaps = To be honest: nobody has worked on it yet, but staff who opened it before could see the name and number you left. That cannot be taken back. Names and numbers in your own words are covered from now on.
cases-unnamed-files = The photos and voice notes you sent stay with it: whoever handles it can see and hear them.
cases-unnamed-already = That is how it is already: staff cannot see who you are.
cases-aside-unname = To take your name off, finish this step or send "cancel", then send "make it anonymous".
cases-withdraw-which = Which of them do you want to withdraw?
cases-add-which = Which of them do you want to add it to?
cases-add-this = I did not understand that. Is it meant for the person who has { $code }?
cases-add-answer = Our staff asked you something in { $code }. Is this your answer to them?
cases-add-yes = Yes, add it
cases-add-no = No
cases-confirm-withdraw = Withdraw { $code }? Nobody will work on it any more.
cases-withdraw-yes = Yes, withdraw it
cases-withdraw-no = No, keep it
cases-withdrawn = { $code } is withdrawn; nobody will work on it any more. If you change your mind, send "I still want it handled" within 7 days.
cases-way-take-up = Take it up again
cases-confirm-take-up = You withdrew { $code }. Shall it go on? The deadline then begins anew.
cases-take-up-yes = Yes, go on
cases-take-up-no = No
cases-taken-up = All right, { $code } goes on. You will have an answer by { $due }.
cases-kept-withdrawn = All right, { $code } stays withdrawn.
cases-heard = All right. As soon as there is news of { $code }, it comes here.
cases-nobody = nobody yet
cases-no-place = place not known
cases-no-deadline = no deadline

# What staff say to citizens
cases-said =
    { $name } writes to you ({ $code }):
    { $words }
cases-asked =
    { $name } would like to know more ({ $code }):
    { $words }

    Just write here, beginning with “I want to add”: it goes to the person who has your case.
cases-answered =
    { $name } answers you ({ $code }):
    { $words }

    If anything is unclear, write here, beginning with “I want to add”: it goes to the person who has your case.
cases-late = Your case { $code } ({ $kind }) was to be answered by { $due } and is not done yet. We are sorry. Those in charge have been told, and you will hear in this chat as soon as there is an outcome. There is no need to send it again.
cases-transferred = { $code } is now with { $to }. The number stays the same, and you will have an answer by { $due }.
cases-prolonged =
    { $code } needs some more time: you will have an answer by { $due }.
    The reason: { $words }
cases-closed-solved-plain = Your case { $code } ({ $kind }) is closed: solved. If something is still wrong, send "{ $code }" and choose "Add something"; that opens it again.
cases-closed-solved =
    Your case { $code } ({ $kind }) is closed: solved.
    { $words }

    If something is still wrong, send "{ $code }" and choose "Add something"; that opens it again.
cases-closed-not-solved =
    Your case { $code } ({ $kind }) is closed here, but it could not be solved. We are sorry.
    The reason: { $words }

    Who can still help:
    { $helper }

    If you do not agree, send "{ $code }" and choose "Add something"; that opens it again.
cases-closed-explained =
    Your case { $code } ({ $kind }) is closed. This is the explanation:
    { $words }

    If you would like to ask elsewhere:
    { $helper }

    If you do not agree, send "{ $code }" and choose "Add something"; that opens it again.
cases-help-site = { $site }: { $phone }
cases-help-hotline = Exit-entry matters: { $hotline }
cases-help-city = Other city matters: { $city_hotline }
cases-help-conduct = Misconduct of police officers: { $police_conduct }

# What staff are told
cases-staff-new =
    New: { $kind } { $code }, { $about }
    “{ $excerpt }”
    Due: { $due }
cases-staff-new-many =
    { $count } new cases:
    { $lines }
cases-staff-new-line = { $code } { $kind }, { $about }: “{ $excerpt }”
cases-staff-new-more = … and { $count } more: all of them are in the console.
cases-staff-new-live =
    A citizen is here, waiting for a person ({ $code }):
    “{ $excerpt }”
cases-staff-added-live =
    The citizen says ({ $code }):
    “{ $excerpt }”
cases-staff-thanks =
    Thanks have come in ({ $code }), { $about }
    “{ $excerpt }”
cases-staff-thanks-unnamed =
    Thanks have come in ({ $code }), { $about }
    “{ $excerpt }”
    No badge number, and no name that is known here. Please find out who it was and pass it on.
cases-staff-bad-rating =
    A bad rating to follow up: { $code }, { $about }
    “{ $excerpt }”
    Due: { $due }
cases-staff-own-day = the citizen needs it by { $day }
cases-staff-rated = about { $code } ({ $grade })
cases-staff-added =
    { $code } has been added to. Handled by: { $owner }.
    “{ $excerpt }”
cases-staff-reopened =
    { $code } is open again: the citizen does not agree. Handled by: { $owner }, due: { $due }.
    “{ $excerpt }”
cases-staff-not-remedied =
    What { $code } told of was not put right after all. It is open again. Handled by: { $owner }, due: { $due }.
    “{ $excerpt }”
cases-staff-unnamed = { $code }: the citizen took their name off it. Please do not tell anybody who reported it.
cases-staff-withdrawn = { $code } was withdrawn by the citizen; nothing more to do.
cases-staff-taken-up =
    { $code }: the citizen had withdrawn it and wants it handled after all. With: { $owner }. Due: { $due }.
    “{ $excerpt }”
cases-staff-assigned =
    { $kind } { $code } was given to you, { $about }
    “{ $excerpt }”
    Due: { $due }
cases-staff-transferred =
    { $kind } { $code } was passed on to you, { $about }
    “{ $excerpt }”
    Due: { $due }
cases-staff-released =
    { $kind } { $code } was given back and waits for somebody, { $about }
    “{ $excerpt }”
    Due: { $due }
cases-staff-return = { $kind } { $code } was taken but never answered, and is open to everybody again. Due: { $due }
cases-staff-first = { $kind } { $code }: nobody has contacted the citizen yet. Handled by: { $owner }. Due: { $due }
cases-staff-warn = { $kind } { $code } is nearly due. Handled by: { $owner }. Due: { $due }
cases-staff-need = { $kind } { $code }: the citizen needs it by { $due }. Handled by: { $owner }.
cases-staff-late = { $kind } { $code } is overdue. Handled by: { $owner }. It was due { $due }.
cases-staff-very-late = { $kind } { $code } is long overdue. Handled by: { $owner }. It was due { $due }.
cases-staff-again = { $kind } { $code } is still not done. Handled by: { $owner }. It was due { $due }.
cases-staff-promise = { $code }: the citizen was promised word on { $due }. Handled by: { $owner }.

cases-error-not-now = That does not fit how this case stands now. Please look at it again first.
cases-error-none = There is no such number here; please check it. A case can only be seen in the chat it came from.
cases-error-claimed = { $code } has been taken by { $name }.
cases-error-not-yours = { $code } is not in your hands. Please take it first.
cases-error-changed = Somebody changed { $code } a moment ago. Please look at it again first.
cases-error-nobody = Whoever reported { $code } had their data erased; there is no way to write to them.
cases-error-reason = Please write the reason before closing what was not solved.
cases-error-not-called-back = The citizen has not been spoken with yet. Please reply first, then close it.
cases-error-too-many = { $most } things you reported are still open. Please wait for these, or add to one of them. If it is urgent, reply "talk to a person".
