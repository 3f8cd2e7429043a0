# The sheet for the officers. Addresses are shown to their crew, on the day alone.
rounds-sheet =
    { $crew }, { $day }, kit { $kit }

    { $lines }
rounds-line =
    { $place }. { $from }–{ $until }, { $code }, { $state }
    { $district }, { $address } ({ $house })
    { $name }, { $phone }
    { $tasks }; { $reason }.{ $added }
rounds-empty = No visits today.
rounds-error-not-yours = Addresses are shown only on the day of the visit, and only to the crew that goes there.
