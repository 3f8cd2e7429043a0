# The sheet for the officers. Addresses are shown to their crew, on the day alone.
rounds-sheet =
    { $crew }, { $day }, kit { $kit }

    { $lines }
rounds-line =
    { $place }. { $from }–{ $until }, { $code }, { $state }
    { $district }, { $address } ({ $house })
    { $name }, { $phone }
    { $tasks }; { $reason }.{ $added }
rounds-which-crew = Which crew are you on today? Each look at addresses is written down with your name and the time.
rounds-crew = { $crew }
rounds-at-work = Addresses are for today's round only: please do not forward them, and delete that message afterwards.
rounds-set-out =
    { $count ->
        [one] Noted; { $count } home is told. Please call those without a chat.
       *[other] Noted; { $count } homes are told. Please call those without a chat.
    }
rounds-noted-done = Noted as done.
rounds-noted-absent = Noted as not at home; they can choose another time.
rounds-noted-moved = Moved to { $day }. The citizen is told; please call who has no chat.
rounds-label-move = Move a visit to another day
rounds-gone = That visit is no longer on today's round.
rounds-which-door = Which visit has to be moved?
rounds-door = Door { $place } ({ $code })
rounds-ask-why = Why is it moved? The citizen reads what you write.
rounds-no-reason = No reason
rounds-over = There is nothing more to note for this crew today.
rounds-label-out = Set out
rounds-label-done = Door { $place }: done ({ $code })
rounds-label-absent = Door { $place }: not at home ({ $code })
rounds-empty = No visits today.
rounds-error-not-yours = Addresses are shown only on the day of the visit, and only to the crew that goes there.
