# 每月一张的数字图和表格，发给负责人。
monthly-month = { $year }年{ $number }月
monthly-short = { $number }月
monthly-title = { $month }数字月报
monthly-caption =
    { $month }的数字出来了（{ $place }）。
    来件{ $cases }件，感谢{ $thanks }件。按时办结：{ $on_time }。预约没来：{ $absent }。
monthly-table-caption = { $month }的数字表格，近几个月放在一起，可以用电子表格打开。
monthly-cases = 收到来件
monthly-on-time = 按时办结
monthly-no-shows = 预约没来
monthly-waits = 平均等候
monthly-after-hours = 下班后还在办
monthly-thanked = 收到感谢
monthly-thanks = 感谢：按服务点和窗口
monthly-kinds = 来件：按类别
monthly-before = 上月{ $value }
monthly-note =
    { $part }
    上月{ $before }
monthly-none = 没有数据
monthly-nothing = 这个月没有来件。
monthly-no-thanks = 这个月还没有收到感谢。
monthly-window = { $site } { $window }
monthly-foot-on-time = 按时：有时限、并且已办结或时限已过的来件，市民撤回的不算。没来：时间已过、没有取消的预约里没签到也没办理的。
monthly-foot-visits = 等候：从预约时间算起，晚到的从签到算起，到开始办理为止。下班后：每个服务点每天，从平时的下班时间算到最后一次开始办理。来件按收到的月份算。
monthly-foot-made = { $at }统计，之后可能还有变化。
monthly-head = 项目
monthly-row-due = 有时限、已见结果的来件
monthly-row-on-time = 按时办结（%）
monthly-row-visits = 时间已过的预约
monthly-row-absent = 没来的预约
monthly-row-no-shows = 预约没来（%）
monthly-row-served = 有等候记录的办理
monthly-web = 月报
monthly-web-picture = 看图（PNG）
monthly-web-table = 下载表格（CSV）
