# Asking for a visit at home: what is asked, step by step.
visit-choose-item = An officer can come to you. Which document is it for?
visit-hint-item = At home we can do only the ones above. Please tap one, or write the name of the document.
visit-begun = Certainly, a visit at home. I will take it down: { $item }.
visit-choose-reason = What makes it hard to come to the hall? A few words will do; no proof is needed here.
visit-reason-label-bed-bound = Confined to bed
visit-reason-label-hard-to-walk = Walking is hard
visit-reason-label-very-old = Very old
visit-reason-label-in-hospital = In hospital or a care home
visit-reason-label-other = Another reason
visit-reason-bed-bound = confined to bed
visit-reason-hard-to-walk = walking is hard
visit-reason-very-old = very old
visit-reason-in-hospital = in hospital or a care home
visit-reason-other = { $words }
visit-tell-reason = Please tell me in your own words; one sentence is enough.
visit-ask-address-home =
    What is the address? Please write street and number, building and flat.
    If you add the floor and whether there is a lift, I need not ask.
visit-ask-address-hospital = Which hospital or care home? Please write its name, building, floor, ward and bed.
visit-hint-address = I could not find a door with that. Please write street and number or the estate, with building and flat, for example "18 Liulin Road, building 2, flat 301".
visit-choose-district = Which part of town is that in?
visit-district-label = { $district }
visit-address-needed = Without an address nobody finds the door. Only the officers who come see it, and only on that day. If you would rather not write it, please call { $phone }.
visit-ask-lift = Floor { $floor }: is there a lift? We carry equipment up.
visit-ask-house = Which floor, and is there a lift? We carry equipment up. You can write "5th floor, no lift".
visit-house-label-ground = Ground floor
visit-house-label-lift = There is a lift
visit-house-label-stairs = No lift
visit-ask-floor = Which floor is it?
visit-hint-floor = I could not read a floor in that. Please write a number, such as "5".
visit-house-lift = floor { $floor }, with a lift
visit-house-stairs = { $floor ->
        [1] ground floor
       *[other] floor { $floor }, no lift
    }
visit-house-unknown = floor { $floor }
visit-house-lift-only = with a lift
visit-house-stairs-only = no lift
visit-house-unknown-only = floor not given
visit-choose-time = When would suit you? Tap one, or write it, for example "next Wednesday morning".
visit-choose-part = { $day }: what time of day suits you?
visit-any-day = Any day is fine
visit-error-day-full = We cannot come on { $day }. Other times:
visit-error-days-full = We cannot come between { $first } and { $last }. Other times:
visit-nothing-free = The next two weeks are full. You can still apply; our staff will find you a time when one comes free.
visit-hint-time = I could not read a day in that. Please tap a choice, or write "tomorrow" or "next Wednesday morning".
visit-ask-contact = Whom shall we call before we come?
visit-ask-name = Whom shall we call before we come? Please write a name and a phone number.
visit-ask-name-alone = Whom shall we call before we come? Please write the name.
visit-hint-name = That does not look like a name. Please write the contact's name; the phone number may follow.
visit-ask-phone = And their phone number?
visit-confirm =
    Please check:
    Document: { $tasks }
    Reason: { $reason }
    Address: { $district }, { $address } ({ $house })
    Time: { $when }
    Contact: { $name }, { $phone }

    The officers look at your papers at the door; no photos are needed here. Shall I send this?
visit-confirm-yes = Yes, send it
visit-confirm-more = Someone else at home too
visit-confirm-change = Change something
visit-confirm-no = Not now
visit-hint-confirm = Please tap a choice: "yes" if all is right, "change something" if not.
visit-another = What does the other person at home need? One visit does it all.
visit-change = What shall I change?
visit-change-item = The document
visit-change-reason = The reason
visit-change-address = The address
visit-change-time = The time
visit-change-contact = The contact
visit-received =
    Your request has arrived. Its number is { $code }
    Document: { $tasks }
    Time: { $when }

    Our staff will answer you here. Once a day is agreed, I tell you the evening before when to expect us, and again when the officers set out.
    To see how it stands, change the time or call it off, type "my visit".
visit-offer-mine = My visit
visit-aside = Yes, we do home visits. Let us finish this first; then type "home visit" and I will take your request.
visit-not-here =
    I understand: coming to the hall is not possible. I cannot take a request for a visit yet; please call our staff:
    { $lines }
visit-error-no-address = The address is still missing, and without it nobody can come.
visit-error-not-offered = This cannot be done at home yet: { $item }.
visit-not-offered = This cannot be done at home yet: { $item }. If you really cannot come, please call { $phone } and ask the staff.
visit-choose-offered = At home we can do these. Is it one of them?
visit-error-too-many = You already have { $most } visits open. Once one is done, you can ask for another.
visit-noted = Noted; no need to say it again.
