# Visits that were asked for: how they stand, and what is told unasked. No address here.
visits-task = { $people ->
        [1] { $item }
       *[other] { $item } for { $people }
    }
visits-when-window = { $day }, { $from }–{ $until }
visits-when-morning = { $day }, morning
visits-when-afternoon = { $day }, afternoon
visits-when-any = { $day }, any time
visits-when-open = any day
visits-state-requested = waiting for our staff's answer
visits-state-asked = our staff have a question for you
visits-state-approved = agreed; I tell you the exact time the evening before
visits-state-planned = planned
visits-state-under-way = the officers are on their way
visits-state-done = done
visits-state-not-at-home = nobody was at home; please choose another time
visits-state-moved = moved to another day; I tell you the exact time the evening before
visits-state-declined = it could not be arranged
visits-state-cancelled = cancelled
visits-state-promised = not yet possible; I will write to you when it is
visits-none = You have no request for a home visit at the moment.
visits-offer-first = Ask for a visit
visits-offer-again = Ask for another visit
visits-one =
    Home visit { $code }
    Document: { $tasks }
    Time: { $when }
    Status: { $state }
visits-choose = What shall I do?
visits-label = Number { $code }
visits-label-change = Change the time
visits-label-cancel = No need to come
visits-label-add = Add a note
visits-label-menu = Nothing else
visits-confirm-cancel =
    The visit ({ $when }; { $tasks }; number { $code }): shall we really not come?
visits-cancel-yes = Right, do not come
visits-cancel-no = Please do come
visits-cancelled = All right, we will not come (number { $code }). Thank you for telling us; someone else can have the time. If you need us later, type "home visit".
visits-kept = All right, it stays as it is: { $when } (number { $code }).
visits-moved-agreed = Changed: { $when } (number { $code }). I tell you the exact time the evening before.
visits-moved-wished = Noted: { $when } (number { $code }). Our staff will answer you here.
visits-add = What should the officers know? For example how the front door opens, or that there is a dog.
visits-added = Noted. The officers will see it.
visits-hint-words = Please write it in one sentence.
visits-question =
    Our staff ask:
    { $question }

    Please just write your answer:
visits-answered-so = Thank you; I have passed this on as your answer about visit { $code }, and our staff will reply here. If you wanted something else, please say it again.
visits-answered = Thank you, I have passed it on. Our staff will answer you here.
visits-error-none = I cannot find this visit. It may be done or cancelled.
visits-error-not-now = This cannot be changed any more: { $state }.

# What is told unasked: one text for each thing that can happen
visits-why = The reason: { $note }
visits-why-none = Our staff can tell you the reason on the phone.
visits-told-asked =
    About the home visit you asked for (number { $code }), our staff would like to know:
    { $note }

    Type "home visit", and then give me your answer.
visits-told-approved =
    Yes, we will come (number { $code })
    Document: { $tasks }
    Time: { $when }

    I tell you the exact time the evening before. The officers look at your papers at the door; please do not send them. If the day does not suit, type "change my visit"; if we need not come, type "no need to come".
visits-told-planned =
    The officers come on { $when } (number { $code }): { $tasks }.
    Please have someone open the door. They wear uniform; do ask to see their police ID. I write again when they set out.
    If it does not suit, type "change my visit"; if we need not come, type "no need to come".
visits-told-set-out = The officers have set out and should be with you { $when } (number { $code }). Please keep your phone near.
visits-told-done = Today's visit is done (number { $code }). The receipt they left says when the document will be ready. If anything is unclear, just ask me here.
visits-told-not-at-home = The officers came, but nobody answered the door (number { $code }). No harm done: type "home visit" to choose another time. If it is urgent, call { $phone }.
visits-told-moved =
    We are sorry, we have to change the day of the visit (number { $code }).
    New time: { $when }
    { $why }
    I tell you the exact time the evening before. If it does not suit, type "change my visit".
visits-told-unplanned =
    We are sorry, the time of the visit on { $when } has to be found anew (number { $code }): the crews cannot fit it in, so the hour we told you no longer counts.
    You will hear the new time as soon as it stands. For another day, type "change my visit"; if it is urgent, ring { $phone }.
visits-told-declined =
    We are sorry, this visit could not be arranged (number { $code }).
    { $why }

    You can still: talk it over with our staff on { $phone }; come to { $site } when it is easier (type "book" and I keep a time for you); or, if things change, type "home visit" to ask again.
visits-told-cancelled =
    The visit is cancelled, we are sorry ({ $tasks }, number { $code }).
    { $why }
    For another arrangement type "home visit", or call { $phone }.
visits-told-promised =
    We have looked at it: { $tasks } is not possible yet (number { $code }).
    On { $day } I will write to you; there is no need to remember. Address and contact will not be asked again.
visits-told-promise-due =
    The day has come: { $tasks } is possible now (number { $code }).
    For a visit, type "home visit" and choose a time; address and contact stay as they were. If it is not needed, type "no need to come".
visits-notice-ok = All right, I will be at home
visits-notice-change = I am not at home that day
visits-notice-choose = Choose a time
visits-notice-call = Please call me
visits-notice-answer = Answer now
visits-will-wait = Good: please be at home { $when } (number { $code }). I will tell you when they set out.
visits-will-call = Noted: the officers who come will call you (number { $code }).
