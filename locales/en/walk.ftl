# Walking through the service as a citizen, for those who lead: all of it in a rehearsal.
walk-line = [Rehearsal] No place is taken, and nobody is told.
walk-begun =
    Your walk-through begins. From now on you are a citizen who has never been here: ask, book, request a home visit, complain.
    The free places are those the hall really has at this moment; what you book counts in the rehearsal only, until it ends.
    Not to be had here: an answer from our staff, reminders when the day comes, how a real document stands, photos and voice notes.
    Where something is hard, send "note:" and a sentence. When you are done, send "end".
walk-note-label = Note what was hard here
walk-end-label = End the walk-through
walk-leave-label = No note
walk-note-ask = What was hard here? One sentence is enough; I keep it together with the step you are at.
walk-note-left = Very well, no note. On we go.
walk-noted = Noted, together with the step you are at. On we go.
walk-error-notes =
    { $most ->
        [one] { $most } note is
       *[other] { $most } notes are
    } as much as one walk holds. Please send "end the walk" and hand them in.
walk-already = You are in a walk-through already. To end it, send "end the walk".
walk-not-now = That button belongs to a message of your real work; it cannot be pressed in a rehearsal. Please send "end the walk" first.
walk-no-files = A rehearsal takes no photos or voice notes; please type.
walk-files = Here a citizen also gets a QR code and a calendar file; a rehearsal sends none.
walk-nobody-reads = From here on a citizen's words go to our staff. In a rehearsal nobody sees them and nobody answers. To leave, send "end".
walk-left-alone = Your last walk-through was left alone for a long time and has ended by itself. What you wrote just now was not acted on; please send it again afterwards.
walk-nothing = There is no walk-through to look back on.
walk-again-label = Walk through
walk-summary =
    You are done: { $turns ->
        [one] { $turns } step
       *[other] { $turns } steps
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }.
    { $notes }

    Shall I hand them in? Each becomes a suggestion that somebody handles by a day.
walk-summary-note = · { $place }: { $words }
walk-summary-bare =
    You are done: { $turns ->
        [one] { $turns } step
       *[other] { $turns } steps
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, and nothing noted. All of the rehearsal has been cleared away.
walk-hand-in =
    Hand in { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
walk-drop = Do not, delete them
walk-later = Later
walk-kept = I keep them for you and will ask again when you next walk through.
walk-handed-in =
    Handed in as { $count ->
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }: { $codes }. You will hear in this chat what becomes of it.
walk-dropped = They are deleted.
walk-case =
    { $words }
    (Noted in a walk-through by somebody who leads. Where: { $place }. What was on the screen: “{ $told }”)

walk-at-start = the first menu
walk-at-faq = asking about documents
walk-at-trip = a plan for a trip
walk-at-booking = booking
walk-at-appointments = my appointments
walk-at-reschedule = moving an appointment
walk-at-waitlist = waiting for a place
walk-at-checkin = checking in
walk-at-home-visit = requesting a home visit
walk-at-visits = my home visits
walk-at-sites = addresses and opening hours
walk-at-chooser = which document do I need
walk-at-status = how a document stands
walk-at-reminders = my reminders
walk-at-expiry = reminders before expiry
walk-at-person = talking to a person
walk-at-my-cases = what I reported
walk-at-delete-my-data = deleting my data
walk-at-lost = when I was not understood
walk-at-complaint = a complaint
walk-at-suggestion = a suggestion
walk-at-thanks = thanks
walk-at-cannot-get-done = what could not be got done
walk-at-question = a message for our staff
walk-at-elsewhere = elsewhere
