sites-glance =
    { $day }：
    { $lines }
sites-line = { $site }：{ $state }
sites-label = { $site }
sites-span = { $start }–{ $end }
sites-open-now = 现在开门（{ $hours }）
sites-shut-now = 现在不开门（今天{ $hours }）
sites-shut-until = 现在不开门，{ $day }开
sites-closure = 今天不开（{ $reason }）
sites-open-day = { $hours }
sites-shut-day = 不开门
sites-day-line = { $day }：{ $state }
sites-window = { $window }，{ $floor }楼：{ $items }
sites-one =
    { $site }，{ $today }
    地址：{ $address }
    电话：{ $phone }

    { $windows }

    { $week }
sites-offer-others = 别的服务点
sites-offer-menu = 回菜单
