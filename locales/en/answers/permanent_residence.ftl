answer-permanent_residence-other =
    Permanent residence: decided within { $permanent_decision } of acceptance.
    Fees: application { $fee_application }, card { $fee_card }; renewal { $fee_renewal }, replacement of a lost or damaged card { $fee_replacement }.
    The card (“five-star card”) is valid for { $validity } from { $age }, for { $validity_minor } below.
    Holders spend { $presence_yearly } a year in China, or with approval { $presence_total } within { $presence_span }.
    It is not the residence permit for work or study: time and fees differ.
    Please confirm conditions, papers and time with the exit-entry window or { $hotline }.
