sites-glance =
    { $day }:
    { $lines }
sites-line = { $site }: { $state }
sites-label = { $site }
sites-span = { $start }–{ $end }
sites-open-now = open now ({ $hours })
sites-shut-now = closed now (today { $hours })
sites-shut-until = closed now, opens { $day }
sites-closure = closed today ({ $reason })
sites-open-day = { $hours }
sites-shut-day = closed
sites-day-line = { $day }: { $state }
sites-window = { $window }, floor { $floor }: { $items }
sites-one =
    { $site }, { $today }
    Address: { $address }
    Phone: { $phone }

    { $windows }

    { $week }
sites-offer-others = Other sites
sites-offer-menu = Back to the menu
