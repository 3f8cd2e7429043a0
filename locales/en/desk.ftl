# The texts of the staff console.
desk-name = Staff console
desk-title = { $hall } · Staff console
desk-offline = The connection is gone: what you see may be old. Wait with sending until this line disappears.
desk-skip = Skip to the content
desk-navigation = Console
desk-more = More
desk-back = Back to the console
desk-page-cases = Inbox
desk-page-find = Search
desk-page-board = The hall today
desk-page-day = Day sheet
desk-page-figures = Figures
desk-page-week = Week
desk-page-closures = Closures and extra hours
desk-page-questions = Unanswered
desk-page-visits = Home visits
desk-page-rounds = Rounds
desk-page-classes = Common problems
desk-page-documents = Documents
desk-page-thanks = Wall of thanks
desk-page-answers = Answers on and off
desk-page-people = People and roles
desk-page-me = My account
desk-refused = This is not open to you

# Signing in
desk-sign-in = Sign in
desk-login = User name or badge number
desk-password = Password
desk-enter = Sign in
desk-by-code = No password? Send a code to my chat
desk-send-code = Send the code
desk-code = The code you received
desk-code-sent = If the name is right, a code is now in the chat where you get your notices. Please enter it below.
desk-code-message =
    Your code for the staff console: { $code }. It works once, within { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. If it was not you who asked for it, please ignore it and show it to nobody.
desk-code-link =
    { $message }
    Or open this to sign in: { $link }
desk-other-way = Sign in another way
desk-code-by-link = The code is filled in. Press “Sign in”.
desk-by-invite = First time here? Enter your invitation code
desk-invite-code = Invitation code
desk-join = Join
desk-invite-hint = Your admin gives you the code. It works once.
desk-signed-out = Please sign in. For safety you are signed out after a while without doing anything.
desk-draft = What you wrote was not sent. Please copy it first:
desk-sign-out = Sign out
desk-problem-form = This page was open for too long, or the form did not come from the console, so nothing was done. Please go back and try again.
desk-error-sign-in = The name and the password (or code) do not go together. Please try again.
desk-error-tries =
    Too many tries with a password. Please try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, or sign in with a code now.
desk-error-password = That password is too simple: { $least } characters at least, not your user name, and not the same few characters again and again.
desk-error-repeat = The two passwords are not the same. Please type them again.
desk-error-login = That user name cannot be used: somebody may have it, or it holds characters that are not allowed. Use letters, digits, dots and hyphens.
desk-error-yourself = You cannot change your own role or dismiss yourself. Please ask another admin.
desk-error-no-case = There is no case with this number. Please check the number.
desk-error-empty = Nothing is written yet. Please write something first.
desk-error-long = That is too long: { $most } characters at most.
desk-error-choice = Please make your choice first.

# Inbox
desk-glance = At a glance
desk-glance-waiting = { $count } waiting for somebody
desk-glance-mine = { $count } in my hands
desk-glance-late = { $count } late
desk-waiting-count = Waiting for somebody:
desk-due-count = Papers due and visits to ring about:
desk-filters = Filter
desk-filter-kind = Kind
desk-filter-site = Site
desk-filter-owner = Handled by
desk-filter-state = State
desk-filter = Filter
desk-clear = Clear
desk-all = All
desk-me = me
desk-me-long = Me
desk-head-clock = Time
desk-head-kind = Kind and number
desk-head-words = In their words
desk-head-owner = Handled by
desk-clock = Time:
desk-clock-left = { $span } left
desk-clock-late = { $span } late
desk-clock-late-now = Late
desk-clock-left-now = Due now
desk-clock-paused = Citizen's turn, clock stopped
desk-clock-none = No deadline
desk-clock-span = { $hours } h { $minutes } min
desk-due = due { $due }
desk-about = { $about }
desk-no-words = (erased at the citizen's request)
desk-first-word = first word by { $due }
desk-first-word-late = no word yet, was due { $due }
desk-own-day = needed by { $day }, { $left }
desk-own-value = { $day }, { $left }
desk-own-left =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
desk-own-tomorrow = tomorrow
desk-own-today = today
desk-own-past = already past
desk-owner = Handled by
desk-nobody = nobody yet
desk-claim = Take it
desk-open = Open
desk-empty = The inbox is empty. Nothing to do.
desk-empty-filtered = Nothing matches these filters.
desk-paging = Pages
desk-next-page = Next page
desk-first-page = Back to the first page
desk-state-new = waiting for somebody
desk-state-transferred = passed on, waiting
desk-state-claimed = being handled
desk-state-waiting-for-citizen = waiting for the citizen
desk-state-waiting-inside = being looked into
desk-state-answered = answered, may be added to
desk-state-passed-on = passed on
desk-state-closed-solved = closed: solved
desk-state-closed-not-solved = closed: not solved
desk-state-closed-explained = closed: explained
desk-state-withdrawn = withdrawn by the citizen

# Search
desk-find-what = Number, or words of the report
desk-find = Search
desk-find-hint = Phone numbers, names and addresses are not in what can be searched.
desk-found =
    { $count ->
        [0] Nothing holds “{ $words }”.
        [one] { $count } case found.
       *[other] { $count } cases found.
    }

# One case
desk-to-inbox = Back to the inbox
desk-moved = Somebody has just changed this case; what you see above is up to date.
desk-moved-open = Go on from there (what you wrote is kept)
desk-jump = Jump to
desk-photo = Photo { $number }, open it in full
desk-voice = Voice note of { $length }
desk-file-wanted =
    { $medium ->
        [photo] A photo
       *[voice] A voice note
    } is on its way and will be shown here
desk-file-lost =
    { $medium ->
        [photo] A photo
       *[voice] A voice note
    } did not get through
desk-reply-file = A photo or voice note to go with it (optional)
desk-ledger = What happened
desk-at = { $at }
desk-day = { $day }
desk-citizen = The citizen
desk-system = The system
desk-somebody = A colleague
desk-inside-only = Internal only
desk-to-citizen = Sent to the citizen
desk-citizen-reads = The citizen will read this
desk-event-opened = { $who } reported
desk-event-added = { $who } added
desk-event-claimed = { $who } took it
desk-event-assigned = { $who } gave it to { $to }
desk-event-released = { $who } gave it back
desk-event-returned = Taken but never answered: back to everybody
desk-event-transferred = { $who } passed it to { $to }
desk-event-noted = Note by { $who }
desk-event-replied = { $who } wrote to the citizen
desk-event-asked = { $who } asked the citizen
desk-event-answered = { $who } answered the citizen
desk-event-waiting-inside = { $who } is having it looked into
desk-event-promised = { $who } promised to be in touch on { $day }
desk-event-kept = { $who } did what was promised
desk-event-prolonged = { $who } set a later deadline ({ $weight })
desk-event-alarmed = The system told: { $alarm }
desk-event-closed = { $who } closed it: { $ending }
desk-event-reopened = { $who } opened it again
desk-event-reopened-by-citizen = { $who } does not agree and opened it again
desk-event-taken-up = { $who } wants it handled after all
desk-event-unnamed-anonymous = { $who } made it anonymous
desk-event-unnamed-hidden = { $who } hid their name from those it is about
desk-event-withdrawn = { $who } withdrew it
desk-event-passed-on = Passed on
desk-event-shown = { $who } put it on the wall of thanks
desk-event-shown-not = { $who } took it off the wall of thanks
desk-event-rated =
    { $who } rated it: { $stars ->
        [one] { $stars } star
       *[other] { $stars } stars
    }
desk-event-erased = Personal data erased: { $who }
desk-alarm-return = taken, but never answered
desk-alarm-first = nobody has contacted the citizen yet
desk-alarm-warn = nearly due
desk-alarm-need = the citizen's own day is near
desk-alarm-late = overdue
desk-alarm-very-late = long overdue
desk-alarm-again = still not done
desk-alarm-promise = the promised day has come
desk-tick-sent = Delivered
desk-tick-queued = Waiting to be sent
desk-tick-sending = Being sent
desk-tick-failed = Not delivered: please ring
desk-tick-unreachable = Cannot be reached, the account is closed to us: please ring
desk-tick-anonymous-failed = Not delivered. They are anonymous, there is no other way to reach them
desk-tick-anonymous-unreachable = Cannot be reached, the account is closed to us. They are anonymous, there is no other way
desk-tick-unknown = It may not have arrived
desk-tick-dropped = Not sent

desk-reply = Reply to the citizen
desk-reply-hint = The citizen receives these words as they stand. Their language: { $lang }
desk-manner = This is
desk-manner-reply = an update: it goes on
desk-manner-ask = a question: the clock stops until they answer
desk-manner-answer = the answer: this is the result
desk-canned = Ready words
desk-canned-received = Received
desk-canned-checking = Looking into it
desk-canned-papers = Something is missing
desk-canned-visit = Please come in
desk-canned-sorry = Apology
desk-canned-received-words = Thank you for telling us. I am looking after this, and you will hear from me as soon as there is news.
desk-canned-checking-words = We are asking the counter what happened, and will answer you once it is clear.
desk-canned-papers-words = To move this forward, could you please send us the following:
desk-canned-visit-words = For this we need you to come to the hall in person. You need no ticket: go to the information desk and give your number.
desk-canned-sorry-words = We are sorry for the trouble this caused you.
desk-reply-words = Your words to the citizen
desk-promise-day = Day you promise to be in touch (optional)
desk-promise-hint = A day named in your words is noted too, and you are reminded.
desk-reply-send = Send to the citizen
desk-reply-claim-first = Take the case first, then you can reply.
desk-reply-not-yours = A colleague has this case and replies to the citizen. You can leave an internal note.
desk-reply-erased = The citizen had their data erased; there is no way to reply.

desk-note = Internal note
desk-note-hint = Only colleagues see it. It is never sent to the citizen.
desk-note-words = Your words to colleagues
desk-note-save = Save as internal note

desk-promises = Promised
desk-promise-open = the citizen is to hear from us
desk-promise-late = past, and the citizen has not heard from us
desk-promise-kept = Done
desk-facts-of-case = About this case
desk-first = First word by
desk-deadline = Answer by
desk-own = Needed by
desk-opened = Reported
desk-where = Where and what
desk-source = Came from
desk-source-walk = a walk-through
desk-about-badge = About badge
desk-handled-at = Handled at
desk-stars = Rating
desk-person = Who reported it
desk-level-named = By name: whoever handles it may know
desk-level-hidden = Kept from those it is about
desk-level-anonymous = Anonymous: shown to nobody; replies reach the same chat
desk-person-hidden = You may not see who reported this. You can reply as usual.
desk-person-erased = Erased at the person's request.
desk-person-name = Name
desk-person-phone = Phone
desk-person-channel = Reached by
desk-not-told = not given
desk-channel-telegram = Telegram
desk-channel-wechat = WeChat
desk-channel-web = web chat
desk-channel-desk = this console

desk-deeds = What to do
desk-close = Close
desk-ending = Result
desk-ending-solved = solved
desk-ending-remedied = solved for all who reported it
desk-ending-not-solved = not solved
desk-ending-explained = explained
desk-close-words = Your words to the citizen (needed unless it was solved)
desk-close-send = Close and tell the citizen
desk-prolong = Set a later deadline
desk-weight = It is
desk-weight-option = { $weight }: { $days } from today
desk-weight-none = without a deadline
desk-weight-explain = a matter of explaining
desk-weight-owed = ordinary
desk-weight-complex = complex
desk-weight-very-complex = very complex
desk-prolong-words = Tell the citizen why
desk-prolong-send = Set it and tell the citizen
desk-transfer = Pass it on
desk-to-person = Colleague
desk-to-site = Site
desk-to-department = Department
desk-transfer-words = Why (colleagues read this)
desk-transfer-hint = Choose a colleague, or a site and department. The citizen is told that the number stays and who has it now; the words above are not sent.
desk-transfer-send = Pass it on
desk-assign = Give it to a colleague
desk-assign-send = Give it to this colleague
desk-wait = Have it looked into
desk-wait-words = What are we waiting for
desk-wait-send = Have it looked into
desk-release = Give it back
desk-release-words = Why (colleagues read this)
desk-release-send = Give it back to everybody
desk-reopen = Open it again
desk-reopen-words = Why (colleagues read this)
desk-reopen-send = Open it again, in my hands
desk-thanks-show = Put it on the wall of thanks
desk-thanks-hide = Take it off the wall of thanks

desk-done-claim = It is yours now.
desk-done-release = Given back; it waits for somebody.
desk-done-note = The internal note is saved. Nothing was sent to the citizen.
desk-done-reply = Your reply is on its way to the citizen.
desk-done-ask = Your question is on its way. The clock stops until they answer.
desk-done-answer = Your answer is on its way to the citizen.
desk-done-promised = Sent to the citizen. The day you promised is noted, and you will be reminded.
desk-done-wait = It is being looked into.
desk-done-transfer = Passed on, and the citizen was told.
desk-done-close = Closed, and the citizen was told.
desk-done-assign = Given to your colleague.
desk-done-prolong = The deadline is later now, and the citizen was told.
desk-done-reopen = Open again, in your hands.
desk-done-keep = Noted: the promise is kept.
desk-done-show = It is on the wall of thanks.
desk-done-hide = It is off the wall of thanks.

# Unanswered questions
desk-questions-hint = What citizens asked and the bot could not answer, the most asked first. Once an answer is written, everybody who asked is told.
desk-questions-people =
    { $count ->
        [one] { $count } person asked
       *[other] { $count } people asked
    }
desk-questions-unclear = Not understood
desk-questions-last = Last asked { $at }
desk-questions-none = Every recent question had an answer.

# Answers on and off
desk-answers-hint = If an answer is wrong, switch it off here: from that moment no conversation gives it, and people are told whom to ask instead. The policy files stay as they are, and nothing has to be released.
desk-answers-service = Service
desk-show = Show
desk-given = in use
desk-not-given = not given now
desk-off = Switch off
desk-off-answer = Switch this answer off
desk-on = Switch on
desk-on-answer = Switch this answer on
desk-off-why = Why
desk-off-sure = Switch it off now
desk-off-now =
    { $count ->
        [one] { $count } fact is switched off
       *[other] { $count } facts are switched off
    }
desk-off-by = { $who }, { $at }: { $reason }
desk-facts =
    { $count ->
        [one] { $count } fact behind it
       *[other] { $count } facts behind it
    }
desk-fact = { $value }
desk-fact-rule = a rule without a figure
desk-fact-shared = shared by several services
desk-fact-checked = checked on { $day }
desk-fact-also = Also behind:
desk-fact-filed = Withdrawn in the policy files; it has to be put back there.
desk-done-answers-off = Switched off, from this moment on.
desk-done-answers-on = Switched on, from this moment on.

# People and roles
desk-invite = Invite a colleague
desk-invite-make = Make a code
desk-invited = Invitation code for { $name }
desk-invited-hint =
    Shown this once: hand it over in person or by a way you trust. It works once, within { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }, on this console's sign-in page, or as "/join CODE" in any chat.
desk-person-role = Role
desk-person-badge = Badge number (optional)
desk-person-site = Site
desk-whole-hall = The whole hall
desk-rights-clerk = takes cases, replies, notes, passes on, closes
desk-rights-lead = also assigns, sets deadlines, reopens, switches answers off, sees who is behind hidden reports
desk-rights-admin = also invites and manages people
desk-people-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
desk-badge-no = badge { $badge }
desk-notices-by = Notices go to: { $channel }
desk-has-password = user name { $login }
desk-signed-in =
    { $count ->
        [one] signed in at { $count } place
       *[other] signed in at { $count } places
    }
desk-role-change = Change role
desk-dismiss = Dismiss
desk-dismiss-hint = Signed out everywhere at once. Their cases go back to the inbox.
desk-dismiss-sure = Yes, { $name } leaves the hall
desk-done-people-role = The role is changed, from this moment on.
desk-done-people-dismissed = Dismissed, and signed out everywhere.

# My account
desk-password-set = Set a password
desk-password-change = Change user name or password
desk-password-hint = You sign in with it from now on. { $least } characters at least; a few unrelated words are easiest to remember.
desk-password-hint-chat = You can sign in with it, or have a code sent to your chat each time. { $least } characters at least.
desk-login-own = User name
desk-password-new = New password
desk-password-again = Once more
desk-save = Save
desk-elsewhere = Signed in elsewhere
desk-elsewhere-hint = Forgot to sign out on another computer or phone? Sign out everywhere but here.
desk-elsewhere-end = Sign out elsewhere
desk-told = Notices to me
desk-told-none = None yet.
desk-done-me-joined = Welcome. Please choose a user name and a password to sign in with next time.
desk-done-me-password = Saved, and signed out everywhere else.
desk-done-me-elsewhere = Signed out everywhere else.
