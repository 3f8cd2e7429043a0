# The staff console: documents, calls to make, papers still missing, parcels, tables handed in.
deskdocuments-tabs = Work on documents
deskdocuments-tab-find = Find a document
deskdocuments-tab-calls = Calls to make
deskdocuments-tab-papers = Missing papers
deskdocuments-tab-parcels = One parcel
deskdocuments-tab-import = Import a table
deskdocuments-find = Find by receipt
deskdocuments-receipt = Receipt number
deskdocuments-find-hint = Spaces, hyphens and capitals do not matter.
deskdocuments-title = Document { $receipt }
deskdocuments-back = Find another one
deskdocuments-since = since { $at }
deskdocuments-site = { $site }
deskdocuments-nobody = no name or phone is known
deskdocuments-no-phone = no phone is known

deskdocuments-move = New state
deskdocuments-followers =
    { $count ->
        [0] Nobody follows this document, so nobody is told.
        [one] { $count } citizen follows it and is told.
       *[other] { $count } citizens follow it and are told.
    }
deskdocuments-state-new = New state
deskdocuments-parcel-if-mailed = Parcel number (when mailed, optional)
deskdocuments-move-send = Save
deskdocuments-history = History
deskdocuments-history-none = Nothing has been written down yet.
deskdocuments-change = { $who }: { $before } → { $after }
deskdocuments-change-first = { $who }: entered as { $after }
deskdocuments-change-rung = { $who }: called
deskdocuments-why = { $why }
deskdocuments-why-import = from a table
deskdocuments-why-parcel = one parcel
deskdocuments-facts = What is known
deskdocuments-accepted = Accepted on
deskdocuments-address = Mail to
deskdocuments-correct = The state is wrong: correct it
deskdocuments-correct-hint = For mistakes only. Who was told before is told that it was one.
deskdocuments-correct-state = The right state
deskdocuments-correct-why = Why it is corrected (colleagues read this)
deskdocuments-correct-send = Correct it

deskdocuments-papers = Papers that may come later
deskdocuments-papers-none = Nothing is missing.
deskdocuments-paper = { $what }
deskdocuments-until = by { $day }
deskdocuments-until-past = was due by { $day }: overdue
deskdocuments-until-at = due by { $day } at { $site }
deskdocuments-received = Received
deskdocuments-paper-change = Another day, or not needed
deskdocuments-paper-move = Another day
deskdocuments-paper-day = The new last day
deskdocuments-paper-waive = Not needed any more
deskdocuments-paper-waive-hint = For one noted by mistake, or found in our own systems. Citizens who follow the document are told that it is not needed.
deskdocuments-paper-add = Note a missing paper
deskdocuments-paper-what = What is missing (one or several)
deskdocuments-paper-words = Another paper (its name)
deskdocuments-paper-until = Last day to bring it
deskdocuments-paper-hint = Citizens who follow this document are told at once what is missing, until when and where to bring it; they are reminded three days and one day before and on the day. When the day has passed they are told, and so are you.
deskdocuments-paper-save = Save
deskdocuments-overdue-hint = Papers that did not come yet, the longest overdue first. Press "Received" when one is here. Please call about those overdue; if one may still come, choose another day.
deskdocuments-overdue-days =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
deskdocuments-overdue-today = due today
deskdocuments-overdue-none = No paper is missing.

deskdocuments-lying = Ready for long and not collected: { $count }
deskdocuments-lying-hint = Those who were reminded and did not come, the longest first.
deskdocuments-lying-since =
    { $days ->
        [one] waiting for { $days } day at { $site }
       *[other] waiting for { $days } days at { $site }
    }
deskdocuments-lying-mail = to be mailed, not noted as mailed
deskdocuments-lying-none = No document has been lying here for long.
deskdocuments-unheard = Notices that reached nobody: { $count }
deskdocuments-unheard-hint = What could not be told in a chat lately. Please tell them by phone.
deskdocuments-unheard-none = Every notice arrived.
deskdocuments-visits = Home visits with only a phone: { $count }
deskdocuments-visits-hint = They asked by phone, so no message reaches them. Please ring and tell them.
deskdocuments-visits-none = No home visit has to be told of by phone.
deskdocuments-visits-planned = Tell them when the crew comes: { $when }
deskdocuments-visits-promised = Their promised day is there ({ $day }): offer the visit, then agree on it here:
deskdocuments-failed = failed { $at }
deskdocuments-called = Called
deskdocuments-about-appointment = Appointment
deskdocuments-about-wish = Reminder asked for
deskdocuments-about-question = Answer to a question
deskdocuments-about-waitlist = Place from the waitlist
deskdocuments-about-document = Document
deskdocuments-about-visit = Home visit
deskdocuments-about-papers = Missing paper
deskdocuments-about-papers-desk = A colleague's own notice
deskdocuments-about-case = Reply to a report
deskdocuments-about-case-event = A colleague's own notice
deskdocuments-about-other = Other notice

deskdocuments-parcels-hint = Documents for one address that became ready within a few days can travel together and save postage. Enter the number once the parcel is made up.
deskdocuments-parcel-of = { $count } documents from { $site }
deskdocuments-parcel-number = Parcel number
deskdocuments-parcel-confirm = Mailed together
deskdocuments-parcel-saves =
    { $count ->
        [one] Saves { $count } postage. Citizens who follow these documents are told.
       *[other] Saves { $count } postages. Citizens who follow these documents are told.
    }
deskdocuments-parcels-none = No documents can travel together now.

deskdocuments-import-file = Hand in a table
deskdocuments-import-choose = CSV file (at most { $most } MB)
deskdocuments-import-send = Import
deskdocuments-import-hint = The CSV as your system exports it, in UTF-8 or GBK. The same table may come twice. A line with a fault is refused; the others are taken in.
deskdocuments-import-columns = Columns that are understood
deskdocuments-import-columns-hint = A new receipt also needs service, name, phone and site. States go forward only; a step back is a correction.
deskdocuments-import-needed = needed
deskdocuments-import-of = { $name }
deskdocuments-import-begins = Reading the table…
deskdocuments-import-far = { $done } of { $of } lines
deskdocuments-import-leave = You may leave this page; the import goes on.
deskdocuments-import-taken = { $count } new
deskdocuments-import-changed = { $count } updated
deskdocuments-import-unchanged = { $count } unchanged
deskdocuments-import-refused = { $count } refused
deskdocuments-import-mend = These lines were not taken in. Correct them and import the whole table again.
deskdocuments-import-line = Line { $line }
deskdocuments-import-more = { $count } more are not listed. Correct these first and import again.
deskdocuments-import-next = Import another one
deskdocuments-import-gone = This report is not here any more: it is for whoever handed the table in, and a restart clears it. You can import the table again; nothing is entered twice.
deskdocuments-import-broke = The import met a fault of our own, and part of the table may be missing. Please import the whole table again later; nothing is entered twice.

deskdocuments-done-move = The state is saved.
deskdocuments-done-correct = Corrected.
deskdocuments-done-papers = The missing papers are noted. Citizens who follow this document are told now.
deskdocuments-done-papers-alone = The missing papers are noted. Nobody follows this document, so no notice reaches them: please tell them in person or by phone, and ask them to send the receipt number here.
deskdocuments-done-paper-move = The last day is changed; citizens are told.
deskdocuments-done-paper-waive = Noted as not needed; citizens are told.
deskdocuments-done-received = Noted as received; citizens who follow it are told, and not reminded any more.
deskdocuments-done-rung = The call is noted.
deskdocuments-done-rung-before = A colleague has just called.
deskdocuments-done-parcel = Entered as mailed together.
deskdocuments-error-none = There is no document with this receipt number. Please check it.
deskdocuments-error-changed = The state has changed since you opened the page. This is the latest; please look before you go on.
deskdocuments-error-parcel = A parcel number has letters, digits and hyphens only. Please check it.
