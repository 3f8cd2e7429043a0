sites-glance =
    { $day }：
    { $lines }
sites-line = { $site }：{ $state }
sites-label = { $site }
sites-span = { $start }–{ $end }
sites-open-now = 正在营业（{ $hours }）
sites-shut-now = 现在没开门（今天{ $hours }）
sites-shut-until = 今天不开了，{ $day }开门
sites-closure = 今天不开（{ $reason }）
sites-open-day = { $hours }
sites-shut-day = 不开门
sites-day-line = { $day }：{ $state }
sites-window = { $window }，{ $floor }楼：{ $items }
sites-one =
    { $site }，{ $today }
    { $address }
    电话 { $phone }

    { $windows }

    { $week }
sites-offer-others = 别的服务点
sites-offer-menu = 回到菜单
