# 大厅本身：开门、窗口、地址、怎么走、停车、哪个近、什么时候人少、电话。第一行就是回答。
sites-told = { $lines }
sites-line = { $site }：{ $state }
sites-glance = { $site }，{ $address }：{ $state }
sites-all-there = 都开门
sites-label = { $site }
sites-span = { $start }–{ $end }
sites-listed = { $sites }

# 什么时候
sites-when-now = 现在
sites-when-day = { $day }
sites-when-part = { $day }{ $part }
sites-when-time = { $day } { $time }
sites-part-morning = 上午
sites-part-noon = 中午
sites-part-afternoon = 下午
sites-part-evening = 晚上

# 一处的状态
sites-hours = { $hours }
sites-open-now = 现在开门（{ $hours }）
sites-opens = { $next }开
sites-shut = 不开门
sites-open-other = 那时不开门（当天{ $hours }）

# 开不开门
sites-one-open = { $site }{ $when }开门（{ $hours }）。
sites-one-shut = { $site }{ $when }不开门。
sites-one-shut-until = { $site }{ $when }不开门，{ $next }开。
sites-all-open = { $when }都开门。
sites-some-open = { $when }，{ $all }个服务点里有{ $open }个开门：
sites-none-open = { $when }都不开门。
sites-none-open-until = { $when }都不开门，最早{ $next }开：{ $sites }。
sites-range-open = 开门的日子：{ $days }。
sites-range-none = { $first }到{ $last }都不开门。
sites-day-line = { $day }：{ $state }
sites-days-line = { $first }到{ $last }：{ $state }
sites-why-holiday = 这天是法定节假日。
sites-why-make_up = 这天是调休上班日。
sites-why-closure = 原因：{ $reason }。
sites-why-provisional = { $until }以后的放假安排我这里还没有，到时以通知为准。

# 在哪个窗口办
sites-item-now = { $item }：{ $place }
sites-item-then = { $when }办{ $item }：{ $place }
sites-item-none = 办{ $item }的窗口{ $when }都不开门。
sites-item-none-until = 办{ $item }的窗口{ $when }都不开门，最早{ $next }开。
sites-window-at = { $site }{ $floor }楼{ $window }，{ $state }
sites-which-item = 您要办什么？我告诉您在几楼、几号窗口。
sites-not-there = { $site }办不了{ $item }，能办的地方：

# 几点关门
sites-closes = { $site }{ $day } { $end }关门，最后一个可预约的时间是{ $last }。
sites-closes-last = { $day }关门最晚的是{ $site }：{ $end }。
sites-closes-line = { $site }：{ $end }关门，最后可约{ $last }
sites-hours-that-day = 当天的时间：{ $hours }。

# 在哪里，怎么去
sites-address = { $site }：{ $address }
sites-directions = 怎么来：{ $directions }。
sites-way = 去{ $site }：{ $directions }。
sites-way-unknown = { $site }在{ $address }。路线我这里没有，可以打{ $phone }问一问。
sites-parking = { $site }：{ $fact }
sites-facility = { $site }，{ $facility }：{ $where }
sites-facility-unknown = 有没有{ $facility }，我这里没有登记，请打{ $phone }问{ $site }。
sites-facility-toilet = 洗手间
sites-facility-nursing_room = 母婴室
sites-facility-water = 饮用水
sites-facility-charging = 手机充电
sites-facility-wifi = 无线网络
sites-facility-copying = 复印
sites-facility-wheelchair = 轮椅
sites-facility-lift = 电梯
sites-facility-prayer_room = 祷告室
sites-facility-lockers = 存放行李
sites-facility-smoking = 吸烟区
sites-facility-first_aid = 急救箱
sites-parking-unknown = { $site }能不能停车，我这里没有，请打{ $phone }问一问。
sites-phone = { $site }：{ $phone }
sites-near = 离{ $place }近的是{ $site }：{ $address }
sites-near-there = 就近去{ $site }：{ $address }
sites-which-area = 您在哪一片？点一个，或者写附近的地名，比如“{ $example }”。
sites-area-label = { $area }

# 什么时候人少
sites-quiet-everywhere =
    { $percent ->
        [0] 这几天哪里都不挤，目前还没有人预约。
       *[other] 看目前的预约，这几天哪里都不挤，最满的也才约了{ $percent }%。
    }
sites-quiet-best = 看目前的预约，最空的是{ $best }。
sites-quiet-line =
    { $percent ->
        [0] { $site }{ $day }{ $part }，还没有人约
       *[other] { $site }{ $day }{ $part }，约了{ $percent }%
    }
sites-quiet-honest = 这只算已经预约的，没预约直接来的人算不到。
sites-quiet-everywhere-usual = 看目前的预约和往常的人数，这几天哪里都不挤，最满的也就{ $percent }%左右。
sites-quiet-best-usual = 看目前的预约和往常的人数，最空的是{ $best }。
sites-quiet-line-usual = { $site }{ $day }{ $part }，往常坐满{ $percent }%左右
sites-quiet-hour = 那半天里，{ $hour }起的一小时往常人最少。
sites-quiet-honest-usual = 这是按目前的预约和前{ $weeks }同一天的预约估计的，没预约直接来的人算不到。
sites-walk-in-kept = 不预约也可以直接来：每个时段留{ $percent }%的位置给直接来的人，先到先办。
sites-walk-in-none = 这里没有专门给不预约的人留位置。直接来要看当时有没有空位，可能要等，也可能当天办不上；先约好最稳妥，回复“预约”就行。
sites-quiet-unknown = 那几天还不能预约，看不出人多人少。

sites-one =
    { $site }，{ $today }
    地址：{ $address }
    电话：{ $phone }

    { $windows }

    { $week }
sites-window = { $window }，{ $floor }楼：{ $items }
sites-offer-others = 别的服务点
sites-offer-menu = 回菜单
