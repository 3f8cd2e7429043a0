# Telling staff about something: one sentence is enough, looked at once and sent with one tap.
report-tell-complaint =
    Please tell me what happened; one sentence is enough.
    When, where and at which window helps, as far as you know it.
report-tell-suggestion = What do you suggest? One sentence is enough.
report-tell-cannot-get-done =
    What could you not get done, and where is it stuck? One sentence is enough.
    The reason you were given helps, as far as you remember it.
report-tell-thanks = Whom would you like to thank, and for what? A window or badge number helps us find them.
report-tell-question = What would you like to ask our staff? One sentence is enough.
report-hint-tell = Please tell me in a sentence what it is about. To stop, type "cancel".

report-window = window { $window }
report-place = place on the map { $place }
report-place-held = The place is noted and goes with it.
report-badge = badge { $badge }
report-today = today
report-needed = needed by { $day }

report-check =
    { $kind }: { $facts }
    “{ $text }”
    Is that right?

    { $levels }
report-check-bare =
    { $kind }
    “{ $text }”
    Is that right?

    { $levels }
report-levels-three =
    Send: those who handle it see the name and phone number you have left with us.
    Not known to them: the people it is about do not see who you are.
    Anonymous: nobody sees it; answers come into this chat only.
report-levels-two =
    Send: those who handle it see the name and phone number you have left with us.
    Anonymous: nobody sees it; answers come into this chat only.
report-levels-thanks = If it may be shown, the hall takes out names and numbers and puts it up for all to read.
report-send = Send
report-send-named = Send with my name
report-send-hidden = Send, but not known to them
report-send-anonymous = Send anonymously
report-send-shown = Pass it on, it may be shown
report-send-private = Pass it on, do not show it
report-send-signed = Show it, signed with my initials
report-join = This belongs to { $code }
report-more-label = Add something
report-kind-label = Change what it is
report-stop-label = Cancel
report-more = What would you like to add or put right? Please write it here.
report-hint-more = Please write what you would like to add, or "back" to go back.
report-ask-day = By which day do you need this settled? A flight, a school term or an operation, for example. We will put it further up.
report-no-day = No such day
report-hint-day = Please write a day, for example "next Friday" or "20 December"; if there is none, answer "no such day".
report-choose-kind = What is it, then?

report-taken =
    Received. { $kind }, number { $code }.
    Somebody will get in touch with you by { $first }, and you will have an answer by { $due }, both in this chat.
    To see how it stands, send "{ $code }" or "my cases". Anything you remember can be added here.
report-taken-hidden =
    Received. { $kind }, number { $code }. The people it is about do not see who you are.
    Somebody will get in touch with you by { $first }, and you will have an answer by { $due }, both in this chat.
    To see how it stands, send "{ $code }" or "my cases". Anything you remember can be added here.
report-taken-anonymous =
    Received. { $kind }, anonymous, number { $code }. Nobody can see who you are.
    Somebody will write to you in this chat by { $first }, and you will have an answer by { $due }.
    To see how it stands, send "{ $code }". Anything you remember can be added here.
report-thanks-passed = Your thanks have been passed on: the person and those who lead them will see it. How kind of you to say it.
report-thanks-leads = Your thanks have reached those in charge there, and they will pass them on to the person. How kind of you to say it.
report-thanks-taken = Your thanks have been received, and we will pass them on. How kind of you to say it.
report-misconduct = If a police officer broke the law or the rules, you can also call { $police_conduct } directly; they have people to look into it.
report-phones =
    You can call with a complaint:
    { $lines }

    Or tell me here: a person follows it up, and I tell you how it goes.
report-put-first = You need it by { $day }: that is noted, and it goes further up.
report-later = I will remember this ({ $kind }). When this step is done, tell me again and we will go on with it.

report-offer-mine = What I reported
report-offer-question = Leave a message for our staff
