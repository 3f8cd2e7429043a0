# Documents in the making: where one stands, how to collect it. A question and a notice are told in the same lines.
documents-lines = { $lines }
documents-accepted = { $item } (receipt ending { $tail }): accepted on { $since }; it is not being made yet.
documents-in_production = { $item } (receipt ending { $tail }): being made since { $since }.
documents-ready = { $item } (receipt ending { $tail }): it is ready; you can collect it. (Ready since { $since })
documents-ready-to-mail = { $item } (receipt ending { $tail }): ready since { $since }. It will be mailed to the address on the application; you need not come for it.
documents-stay = I will tell you the parcel number when it is on its way. If you would rather collect it, call { $phone } first.
documents-mailed = { $item } (receipt ending { $tail }): mailed on { $since }.
documents-collected = { $item } (receipt ending { $tail }): entered as collected on { $since }.
documents-due = By the rules it has to be ready by { $day }.
documents-due-both = By the rules it has to be ready by { $home } if you are registered here, by { $away } if in another province.
documents-provisional = Public holidays are published until { $until } only; later dates are provisional.
documents-overdue = By the rules it should have been ready by { $day }, and it is not. I am sorry. Please call { $phone } and ask where it is stuck, or type "a person".
documents-pick-up = Collect it here: { $site }, { $address }
documents-who = Please come yourself, with your receipt and your ID. If someone else is to collect it, call { $phone } first and ask what to bring; this differs from place to place.
documents-parcel = Parcel number: { $parcel }
documents-together = It travels in one parcel with the other documents for the same address, { $count } in all. That saves { $saved }.
documents-postages =
    { $count ->
        [1] one postage
       *[other] { $count } postages
    }

# Told unasked
documents-opening-still = A reminder: your document has been ready for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and has not been collected.
documents-notice-open = When is it open?
documents-notice-unfollow = No more about this one
documents-opening-unsent = I am sorry: your document has been ready for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } and is not noted as mailed. Please call { $phone } and ask.
documents-opening-corrected = Sorry, what I wrote before was a mistake. This is right:

# Names of states and columns
documents-state-accepted = accepted
documents-state-in_production = in production
documents-state-ready = ready
documents-state-mailed = mailed
documents-state-collected = collected
documents-column-receipt = receipt
documents-column-service = service
documents-column-state = state
documents-column-date = date of acceptance
documents-column-name = name
documents-column-phone = phone
documents-column-site = site
documents-column-parcel = parcel
documents-column-address = address

# A table that cannot be used
documents-table-unreadable = This is no table of documents: its first line has to name columns such as receipt and state. Nothing was imported.
documents-table-column = The column "{ $heading }" is not known. Nothing was imported; correct the first line and try again.
documents-table-column-twice = The column "{ $heading }" stands twice. Nothing was imported; keep one of them.
documents-table-column-missing = The column "{ $column }" is missing. Nothing was imported.
documents-table-large = The file is larger than { $most } MB. Nothing was imported; cut it into several.

# Why a line is refused
documents-refused-broken = It holds broken characters. Save the file again as UTF-8 or GBK.
documents-refused-cells = It has another number of cells than the first line.
documents-refused-long = The { $column } is too long.
documents-refused-receipt = "{ $said }" is no receipt number.
documents-refused-empty = The cell "{ $column }" is empty.
documents-refused-twice = This receipt stands in line { $line } already.
documents-refused-state = There is no state "{ $said }".
documents-refused-cell = The { $column } "{ $said }" cannot be read.
documents-refused-future = The date { $day } is still to come.
documents-refused-old = The date { $day } is too long ago.
documents-refused-new = This receipt is new, so the { $column } must not be empty.
documents-refused-other-item = This receipt belongs to another service: { $item }.
documents-refused-other-person = This receipt is under another name and another phone number; check that the line is the right one. If they really change, correct one of the two first.
documents-refused-backward = It is "{ $before }" already and cannot go back to "{ $after }"; a mistake has to be corrected by staff, with the reason.
documents-refused-busy = Somebody else changed this document at the same moment. Import the file again.
documents-error-not-forward = It is "{ $before }" already and cannot become "{ $after }".
documents-error-not-found = I cannot find this document, or you do not follow it.
