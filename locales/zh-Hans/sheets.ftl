# 当日预约、一周名额、停办与加开。
sheets-title = { $site } · { $day }
sheets-as-of = 打印时间：{ $now }
sheets-site = 服务点
sheets-day = 日期
sheets-days = 换一天
sheets-show = 查看
sheets-before = ← { $day }
sheets-after = { $day } →
sheets-today = 回到今天
sheets-span = { $begins }–{ $ends }
sheets-run-free = 没有人约
sheets-run-quiet = 没有人
sheets-peak-of-day = 最忙{ $hour }起的一小时，约{ $expected }人。
sheets-to-day = 看这一天
sheets-to-week = 看这一周
sheets-by-code = 按预约号签到
sheets-nobody = 这一天没有预约。
sheets-cut = 预约太多，只显示了前面的部分。
sheets-print-hint = 用浏览器的“打印”可以打印这张表，按钮不会印出来。
sheets-head-time = 时间
sheets-head-who = 姓名和预约号
sheets-head-what = 事项和窗口
sheets-head-state = 状态
sheets-head-do = 操作
sheets-people = { $people }人
sheets-stand-booked = 已预约
sheets-stand-late = 还没到
sheets-stand-here = 已到
sheets-stand-done = 已办理
sheets-stand-no-show = 没有来
sheets-stamp-arrive = 签到
sheets-stamp-serve = 开始办理
sheets-stamp-absent = 没有来
sheets-stamp-undo = 撤销
sheets-served-at = { $at }开始办理，等了{ $minutes }分钟
sheets-here-since = { $at }到
sheets-overdue = 已等{ $minutes }分钟
sheets-excused = 已告知来不了
sheets-mean-wait = 平均等候
sheets-minutes = { $minutes }分钟
sheets-no-figure = 还没有
sheets-visits = 当天上门
sheets-pickups = 待取证件（现在）
sheets-done-arrive = 已签到。
sheets-done-code = 已签到。
sheets-done-serve = 已记下开始办理的时间。
sheets-done-absent = 已记下：没有来。
sheets-done-undo = 已撤销。
sheets-error-not-there = 今天这个服务点没有这个预约，或者刚刚有人改过了。请看一下下面的表。
sheets-error-elsewhere = 这个预约在{ $site }，时间是{ $starts }。
sheets-error-other-day = 这个预约不是今天的，时间是{ $starts }。
sheets-error-already = { $code } 已经报过到了，表上记着。
sheets-error-not-yet = 预约时间还没到，现在不能记“没有来”。

# 停办与加开
sheets-closures-lead = 在这里登记后马上生效：机器人不再提供停办的时间，加开的时间可以预约。已经约好的不会自动取消，名单列在下面。
sheets-enter-closed = 登记停办
sheets-enter-open = 登记加开
sheets-enter-places = 调整窗口名额
sheets-window = 窗口
sheets-window-option = { $window }（平时每个时段{ $places }人）
sheets-first = 从哪天起
sheets-last = 到哪天止（只有一天可不填）
sheets-opens = 几点开始
sheets-shuts = 几点结束
sheets-places = 每个时段能办几人
sheets-reason-zh = 原因（中文，市民会看到）
sheets-reason-en = 原因（英文，市民会看到）
sheets-hint-closed = 整天停办。登记后先看名单，再决定什么时候通知。
sheets-hint-open = 加在平时的开放时间之外，周末、节假日也可以。
sheets-hint-places = 潮汐窗口、暑期高峰时增减名额。时间不填就是全天；填零就是这段时间不办。
sheets-kind-closed = 停办
sheets-kind-open = 加开
sheets-kind-places = 名额调整
sheets-in-force = 正在生效和即将生效的
sheets-none-in-force = 现在没有登记的停办、加开或名额调整。
sheets-one-day = { $day }
sheets-some-days = { $first } 至 { $last }
sheets-hours = { $opens }至{ $shuts }
sheets-places-each = 每个时段{ $places }人
sheets-because = 原因：{ $reason }
sheets-hits = { $count }个预约受影响
sheets-hits-closed = 请通知他们另选时间；通知不到的，请打电话。
sheets-hits-places = 这些时段约的人比名额多，请打电话商量改时间。
sheets-no-hits = 没有预约受影响。
sheets-waiting-hit = 还有{ $count }人在等这几天的空位，通知时一起告诉他们。
sheets-visits-hit = { $day }还有{ $count }户约好上门：请到排班页改到别的时间，改了会告诉他们
sheets-tell = 一次通知{ $count }人
sheets-when = { $starts }
sheets-fate-queued = 已发通知
sheets-fate-pending = 马上发通知
sheets-fate-dropped = 没有发成，请打电话
sheets-fate-none = 还没有通知
sheets-rung = 已打过电话
sheets-ring-done = 电话已打
sheets-take-back = 撤回
sheets-take-back-hint = 撤回后马上恢复平时的安排。已经收到通知的人不会再收到消息，请打电话告诉他们。
sheets-take-back-sure = 确定撤回
sheets-done-entered = 已登记，马上生效。请看下面受影响的预约。
sheets-done-back = 已撤回，恢复平时的安排。
sheets-done-told = 通知已安排，安静时段过后才会发出。
sheets-done-rung = 已记下。
sheets-error-no-exception = 这一条已经撤回了，或者不存在。
sheets-error-still-booked = 这段时间里还有{ $count }个预约要靠它，现在撤回，他们会白跑一趟。请先登记停办（或者把名额调少），名单会列出来；等他们改好时间，再撤回。
sheets-error-days = 日期不对：请从今天或以后选起，结束不早于开始，最多{ $most }天。
sheets-error-hours = 时间不对：请填开始和结束，结束要晚于开始。
sheets-error-places = 名额请填整数，最多{ $most }。
sheets-error-reason = 请把原因用中文和英文都写上，每种最多{ $most }个字。
sheets-told-closed =
    抱歉，{ $site }在您预约的那天因{ $reason }临时停办，请不要白跑一趟。
    您的预约：{ $item }，{ $starts }，预约号 { $code }。
    请回复“改约”另选时间，或者打电话 { $phone }，我们帮您安排。
sheets-fate-ring = 请打电话

# 一周
sheets-week-title = { $site } · { $first } 至 { $last }
sheets-any-day = 哪一周（选其中任意一天）
sheets-weeks = 换一周
sheets-week-before = ← 上一周
sheets-this-week = 回到本周
sheets-week-after = 下一周 →
sheets-forecast = 预计几点最忙（估计）
sheets-peak = { $day } { $hour }起的一小时：约{ $expected }人
sheets-forecast-hint = 这是估计：取前{ $weeks }周同一星期几、同一小时预约人数的平均；已经约的人更多时，按已约的算。停办的时间不估计。
sheets-hour-title = 平时约{ $usual }人，已约{ $booked }人
sheets-cell-shut = { $taken }人已约，停办
sheets-legend = 约满程度：
sheets-quarter-0 = 空
sheets-quarter-1 = 较空
sheets-quarter-2 = 过半
sheets-quarter-3 = 快满
sheets-quarter-4 = 满
sheets-sum = 合计
sheets-no-slots = 这一周这个窗口不办理预约。
sheets-green = 绿色通道
sheets-notice-move = 换个时间
sheets-notice-cancel = 取消预约

# 发在工作群和私聊里的当日表
sheets-chat =
    { $site } · { $day }
    预约{ $booked }个，到了{ $come }个，没来{ $missing }个；待取证件{ $pickups }件{ $visits }

    { $lines }
sheets-chat-visits = ；上门{ $count }家
sheets-chat-line = { $at } { $code }{ $name } { $items }{ $people } { $stand }
sheets-chat-name = { " " }{ $name }
sheets-chat-people = （{ $people }）
sheets-chat-more = 还有{ $count }个，请到工作台看“当日预约”。
sheets-chat-all =
    { $day }
    { $lines }

    看一个服务点的名单，发 /day 加它的名字；别的日子，再加哪一天。
sheets-chat-site = { $site }：预约{ $booked }个，到了{ $come }个，没来{ $missing }个；待取证件{ $pickups }件{ $visits }

# 多次没来，暂时不能预约的，工作人员可以恢复
sheets-lift = 恢复预约
sheets-lift-hint = 约了几次没来、暂时不能预约的人，说明了原因，可以在这里恢复：以前没来的都不再算。
sheets-lift-whom = 电话，或者他的一个预约号
sheets-done-lifted = 已恢复，可以再预约了。
sheets-lifted =
    { $count ->
        [0] 没有记着的缺席，本来就可以预约。
       *[other] 已恢复：记着的{ $count }次没来都不再算，可以再预约了。
    }
sheets-error-whom = 请写电话号码，或者他的一个预约号。
