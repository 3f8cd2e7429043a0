# From one case to a whole class of them: the pages of the console, and telling those who reported it.
classes-lead = When several people report the same problem, put their cases together: one cause, one remedy, and everybody who reported it is told. The system only suggests; you decide.
classes-heaps = Perhaps the same problem, not put together yet
classes-heaps-hint = They look alike. Open one, read them, and decide.
classes-heap-alike = { $count ->
    [one] one more like it
   *[other] { $count } more like it
}
classes-none = No cases have been put together yet. Open a case and look for "Same problem".
classes-to-list = All common problems
classes-count =
    { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }
classes-counted =
    { $count ->
        [one] { $count } case
       *[other] { $count } cases
    } by { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
classes-owned = In charge: { $owner }
classes-nobody = nobody in charge yet
classes-planned-for = to be solved by { $day }
classes-remedied-at = solved { $at }
classes-cause-is = Cause: { $words }

classes-state-open = cause not known
classes-state-cause-known = cause known
classes-state-remedy-planned = remedy planned
classes-state-remedied = solved

# The page of one
classes-cause = Cause
classes-cause-none = Not written down yet.
classes-cause-write = Write down the cause
classes-cause-words = Why this happens
classes-remedy = Remedy
classes-remedy-none = Not written down yet.
classes-plan-write = Write down the remedy
classes-plan-words = What will be done
classes-plan-day = By when (if known)
classes-remedy-write = It is solved
classes-remedy-hint = Write what the people who reported it will read; after saving you are asked whether to tell them. Say what has changed, and nothing internal. Their cases are closed as they are told; where something else is open in one, it goes on.
classes-remedy-words = What has changed (in Chinese)
classes-remedy-english = What has changed (in English; read by { $count } of them, who see the Chinese if this is empty)
classes-remedy-save = Save and mark as solved
classes-reopen = It did not help
classes-reopen-hint = Goes back to "remedy planned". Who was not told yet is not told; cases that were closed with it are opened again, and their people told.
classes-reopen-words = What is still wrong
classes-save = Save
classes-telling = Telling those who reported it
classes-telling-done =
    { $not_told ->
        [0] Told so far: { $told }.
       *[other] Told so far: { $told }. Nobody is told of cases that were withdrawn or erased ({ $not_told }).
    }
classes-telling-sure =
    { $count ->
        [one] Yes, tell this { $count } person
       *[other] Yes, tell these { $count } people
    }{ $invited ->
        [0] { "" }
       *[other] , of whom { $invited } suggested it and will be invited to try it
    }
classes-telling-send =
    { $count ->
        [one] Tell { $count } person
       *[other] Tell { $count } people
    }
classes-telling-english =
    { $count ->
        [one] { $count } of them reads English. There is no English text, so they will see the Chinese.
       *[other] { $count } of them read English. There is no English text, so they will see the Chinese.
    }
classes-telling-lead = Not told yet: { $count }. Please ask a lead to confirm it.
classes-suggestions = May belong here too: { $count }
classes-suggestions-hint = Found by what they say. Please read before you decide.
classes-join = Same problem
classes-refuse = Not the same
classes-members = Cases of this problem: { $count }
classes-members-some = Only the newest { $count } are listed.
classes-leave = Take out
classes-leave-sure = Yes, take it out
classes-join-code = Add a case by its number
classes-facts = Facts
classes-owner = In charge
classes-first = First reported
classes-opened = Put together
classes-cause-at = Cause known
classes-planned-day = Planned for
classes-remedied = Solved
classes-rate = Repeats
classes-rate-figure = { $before } a month before the remedy, { $after } a month since
classes-rate-counts = { $before } in all before it, { $after } in the { $days } days since. Less than a month counts as a month.
classes-silent = Said nothing
classes-silent-unknown = Not known: nobody has said whom it hit.
classes-silent-count =
    { $count ->
        [0] Nobody else was found
        [one] { $count } more person may have met it without reporting it
       *[other] { $count } more people may have met it without reporting it
    }
classes-silent-hint = Counted by appointments: { $item } at { $site }, { $first } to { $last }, without those who reported it. Whether they really met it is not known.
classes-owner-set = Put somebody in charge
classes-title-set = Rename
classes-title = What to call this problem
classes-rule-set = Say whom it hit
classes-rule-hint = Only appointments can be counted: one service at one site in a span of days. Leave it out where that does not fit.
classes-rule-item = Service
classes-rule-none = Not said
classes-rule-first = First day
classes-rule-last = Last day

# On the page of a case
classes-of-case = Same problem
classes-case-none = No similar cases were found.
classes-case-near =
    { $count ->
        [one] Like { $count } case of:
       *[other] Like { $count } cases of:
    }
classes-start = Begin a common problem
classes-start-like =
    { $count ->
        [one] Like { $count } other case: put them together
       *[other] Like { $count } other cases: put them together
    }
classes-start-save = Put together
classes-unlike = Not alike

# What happened
classes-event-started = { $who } began it
classes-event-joined = { $who } added { $code }
classes-event-left = { $who } took out { $code }
classes-event-refused = { $who }: { $code } is not the same problem
classes-event-renamed = { $who } renamed it
classes-event-owner = { $who } put { $to } in charge
classes-event-cause = { $who } wrote down the cause
classes-event-planned = { $who } wrote down the remedy
classes-event-planned-day = { $who } wrote down the remedy, planned for { $day }
classes-event-remedied = { $who } marked it as solved
classes-event-reopened = { $who }: it did not help
classes-event-rule = { $who } said whom it hit: { $item } at { $site }, { $first } to { $last }
classes-event-rule-none = { $who } took back whom it hit
classes-event-told =
    { $count ->
        [one] { $who } had { $count } person told
       *[other] { $who } had { $count } people told
    }

classes-done-start = Put together.
classes-done-join = Added.
classes-done-leave = Taken out. It will not be suggested here again.
classes-done-refuse = Noted. It will not be suggested here again.
classes-done-title = Renamed.
classes-done-owner = Saved.
classes-done-cause = The cause is saved.
classes-done-plan = The remedy is saved.
classes-done-remedy = Marked as solved. Nobody has been told yet; please confirm that below.
classes-done-reopen = It is open again.
classes-done-rule = Saved.
classes-done-tell = They are being told, each of them once.

classes-error-none = There is no such problem.
classes-error-not-now = Not yet: first the cause, then the remedy, and once it is solved, telling people.
classes-error-changed = Somebody changed this a moment ago. Please look at it again before you send yours.
classes-error-taken = { $code } belongs to another problem already. A case can be in one only.
classes-error-number = The number has changed: { $count } would be told now. Please confirm again; nobody has been told.
classes-error-span = These days do not fit: the last cannot come before the first, nor be more than a year later.

# What those who reported it are told
classes-told =
    { $told }

    { $outcome }
classes-told-remedied =
    What you reported on { $day } ({ $kind } { $code }) has been put right:
    { $words }
classes-told-try =
    You made a suggestion on { $day } ({ $code }). This is what we have changed:
    { $words }

    Please come and try it when you can.
classes-told-ended = Thank you for telling us. { $codes } is closed with this, as solved. If it is still wrong, tap “Still not right” and it is opened again.
classes-told-ended-not-all =
    { $ended }
    Something else is open in { $codes }: that goes on, and you will hear from us.
classes-told-going-on = Thank you for telling us. Something else is open in { $codes }: that goes on, and you will hear from us.
classes-told-over = Thank you for telling us. If it is still wrong, send "{ $code }", then choose "Add something".
classes-told-not-remedied = We told you that it had been put right. It has not, and we are sorry. { $code } is open again, you will have an answer by { $due }, and need not report it again.
classes-notice-not-yet = Still not right
classes-not-yet = { $code } is open again. Whoever handles it will see this and answer you.
classes-not-yet-open = { $code } is still open, and what you write goes with it.
