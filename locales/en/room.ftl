# The staff's group: a topic for each case, with its card, buttons and prompts; and what staff can look up.
room-topic = { $code } { $kind }
room-card = { $lines }
room-card-head = [{ $kind }] { $code }
room-card-about = About: { $about }
room-words = “{ $words }”
room-card-first = First word to the citizen by: { $due }
room-card-due = Due: { $due }
room-card-need = The citizen’s own deadline: { $need }
room-card-owned = Now: { $state }, with { $owner }
room-card-state = Now: { $state }
room-card-live = The citizen is online and waiting to talk
room-card-ledger =
    { $card }

    Newest:
    { $lines }

room-state-new = waiting to be claimed
room-state-transferred = passed on, waiting to be claimed
room-state-claimed = in hand
room-state-waiting-for-citizen = waiting for the citizen
room-state-waiting-inside = being checked inside
room-state-answered = answered
room-state-passed-on = passed on
room-state-closed-solved = closed, solved
room-state-closed-not-solved = closed, not solved
room-state-closed-explained = closed, explained
room-state-withdrawn = withdrawn by the citizen

# Buttons
room-do-claim = Claim
room-do-reply = Reply to citizen
room-do-note = Note
room-do-transfer = Transfer
room-do-close = Close
room-do-end = End the talk
room-do-back = Back
room-to-site = To { $site }
room-to-me = Take it over myself
room-to-person = To { $name }
room-end-solved = Solved
room-end-remedied = Solved for all who reported it
room-end-not-solved = Not solved
room-end-explained = Explained

# What is told to who pressed a button
room-not-staff = Only the hall’s staff can do this. Write to me in private first: /join and your code.
room-did-claim = { $code } is yours now.
room-did-close = { $code } is closed.
room-did-ask = Please answer the message I have just sent you.
room-did-ended = The talk has ended. The case is still yours.
room-did-back = All right.
room-choose-transfer = Choose where it goes.
room-choose-close = Choose how it ended.

# What staff are asked to write; only an answer to this very message counts
room-ask-reply =
    Reply to the citizen ({ $code })
    Answer this message: your words go to the citizen as they are.
room-ask-relay =
    The citizen is online ({ $code })
    Answer this message: your words go to the citizen as they are. Nothing else you say here reaches them.
room-ask-note =
    Note ({ $code })
    Answer this message: only colleagues will see it.
room-ask-transfer =
    Transfer ({ $code })
    Answer this message with the reason: only colleagues will see it.
room-ask-close =
    Close ({ $code })
    Answer this message with the reason: it goes to the citizen as it is.
room-sent = Sent to the citizen ✓ ({ $code }) { $fate }
room-relayed =
    { $words }

    Sent to the citizen ✓ ({ $code }) { $fate }
room-fate-queued = on its way
room-fate-sent = delivered
room-fate-failed = not delivered: refused by the platform, please call
room-fate-unreachable = not delivered: they cannot be reached, please call
room-fate-unknown = it is not known whether it arrived, please call and ask
room-fate-anonymous-failed = not delivered: refused by the platform. They are anonymous, there is no other way to reach them
room-fate-anonymous-unreachable = not delivered: they cannot be reached. They are anonymous, there is no other way
room-fate-anonymous-unknown = it is not known whether it arrived. They are anonymous, there is no other way to ask
room-fate-dropped = not sent
room-noted = Noted ({ $code }); the citizen does not see it.
room-done-note = Noted ({ $code }); the citizen does not see it.
room-done-transfer = Passed on ({ $code }).
room-done-close = Closed, and the reason was sent to the citizen ✓ ({ $code }) { $fate }
room-text-only = Only words can be passed on. Please type your answer.
room-which-case = Send this in the topic of the case, or add its number.
room-error-not-asked = That message was not for you, or was answered already, or is too old. Please press the button again.

# What is new
room-lines = { $lines }
room-line-citizen = The citizen: “{ $words }”
room-line-left = The citizen has ended the talk.
room-line-reopened = The citizen is not satisfied; open again: “{ $words }”
room-line-reopened-by = { $name } opened it again: { $words }
room-line-noted = { $name } noted: { $words }
room-line-fate = { $line } ({ $fate })
room-line-replied = { $name } replied to the citizen.
room-line-promised = Noted: the citizen was promised to hear by { $day }. Whoever has it is reminded then.
room-line-released = { $name } gave it back: { $words }
room-line-transferred = { $name } passed it on: { $words }
room-line-returned = It was claimed and nothing followed; it waits to be claimed again.
room-line-prolonged = { $name } prolonged the deadline.
room-line-closed = { $name } closed it: { $ending }
room-line-unnamed-anonymous = The citizen made it anonymous.
room-line-unnamed-hidden = The citizen hid who they are from those it is about.
room-line-withdrawn = The citizen has withdrawn it; nothing is left to do.
room-line-taken-up = The citizen wants it handled after all; it is open again.
room-line-rated = The citizen’s grade: { $grade }
room-alarm-first = Reminder: nobody has contacted the citizen yet.
room-alarm-warn = Reminder: the deadline is near.
room-alarm-need = Reminder: the citizen needs it soon.
room-alarm-late = Past its deadline; the lead has been told.
room-alarm-very-late = Long past its deadline; the admin has been told.
room-alarm-again = Still not done; the lead and the admin have been told again.
room-alarm-promise = Reminder: the citizen was promised word today.
room-answer-reaches = (An answer to this message goes to the citizen)

# Looking up
room-row = { $code } { $kind }, { $state }: “{ $words }”
room-today =
    { $day }
    { $lines }
room-today-site = { $site }: { $taken } of { $places } places booked today
room-today-visits = Home visits: { $visits } today, { $waiting } waiting for a decision
room-today-no-cases = No case is due today.
room-today-cases =
    Due today or overdue ({ $count }):
    { $lines }
room-find-what = What are you looking for? Send /find and a few words, or a number.
room-find-none = Nothing was found for “{ $words }”.
room-found =
    { $lines }

    To see one: /case and its number
room-off =
    { $answers }

    Switching off and on is done in private with me.
room-help =
    What can be done in the group:
    The buttons under a card: take, reply, note, pass on, close. Only what answers my own question reaches the citizen; what you say to each other does not.
    /today: today’s appointments and what is due
    /day SITE DAY: who comes, and who is here
    /find and some words: finds a case
    /case NUMBER: its card once more
    /reply NUMBER words: to the citizen; in a topic without the number
    /note NUMBER words: seen by colleagues only
    For all else write to me in private, where “help” tells more.

# In a conversation of one’s own
room-notice =
    { $notice }

    To act on it, send me the number.
room-code-what = Please send the number.
room-way-menu = Main menu
room-write-reply = Write to the citizen: it goes out as it is. To stop, send “cancel”.
room-write-note = Write your note: only colleagues will see it. To stop, send “cancel”.
room-write-close = Write the reason: it goes to the citizen as it is. To stop, send “cancel”.
room-write-transfer = Write the reason: only colleagues will see it. To stop, send “cancel”.
room-choose-place = Where does it go?
room-choose-ending = How did it end?
room-what-next = What next?
room-told = Sent to the citizen ✓ ({ $code })
room-again-reply = Write again
room-again-note = Another note
room-row-door = { $code } { $kind }
room-which-number = You have several cases in hand, or none. Add the number, like “{ $deed } NUMBER your words”.
room-write-no-command = Only words are expected here: the command was neither run nor sent. Write them, or send “cancel”.
room-speak =
    The citizen is here and waiting ({ $code }). Every line you write now goes to them as it is.
    For colleagues only: “/note” and the words. When you are done, send “end”.
room-spoken = Sent to the citizen ✓ ({ $code })
room-speak-leave = Stop writing
room-speak-over = The conversation is over, and this was not sent. To write on, choose “Reply to citizen”.
room-speak-no-command = What you write now goes to the citizen. The command was neither run nor sent: choose “Stop writing” first.
room-row-again = { $code } again
