# How many come to a visit that is booked

regroup-which = You have more than one appointment. Which one is it about?
regroup-ask = { $starts }, { $site }, { $item }: how many people are coming now?
regroup-confirm =
    Please check the change (number { $code }):
    { $starts }, { $site }
    Before: { $before }
    Now: { $now }
    Time and place stay the same. Shall I change it?
regroup-yes = Yes, change it
regroup-no = Leave it as it is
regroup-done =
    Changed. Your number stays { $code }
    Time: { $starts }
    Place: { $site }, floor { $floor }, { $window }
    Service: { $item } (before: { $before })
regroup-same = Your appointment is for { $now } already ({ $starts }, { $site }); nothing was changed.
regroup-stays = All right, nothing was changed: { $starts }, { $site }, { $before }.
regroup-full = There are not so many places left at { $starts }, so it stays at { $before }. You can move everyone to another time, or book the others separately.
regroup-too-many = { $site } can take { $most } at one time. Nothing was changed; it is still { $before }. For more people please call { $phone }, or book in two parts.
regroup-just-come = It is nearly time. If fewer of you come, nothing needs changing: whoever comes is served.
