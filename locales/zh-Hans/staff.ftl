# 大厅看板：给工作人员看的一页，只有数字，没有个人信息。
staff-title = { $hall } · 大厅看板
staff-service = 大厅看板
staff-skip = 跳到看板内容
staff-now = 本页时间：{ $now }（大厅当地时间）
staff-refresh = 刷新

staff-ready-heading = 系统
staff-ready = 数据库和各个渠道都正常。
staff-not-ready = 有一处或几处现在不能用：
staff-warnings = 刚才的修改没有生效，现在用的还是上一版答案：
staff-no-figures = 现在读不到数字。数据库恢复后，请刷新本页。

staff-glance-open = 现在开门的服务点
staff-glance-today = 今天的预约
staff-glance-tomorrow = 明天的预约
staff-glance-not-delivered = 没能送到的消息（近{ $days }天）

staff-sites = 各服务点
staff-site = { $site }
staff-open = 现在开门
staff-shut = 现在不开门
staff-hours = 今天{ $hours }
staff-span = { $start }–{ $end }
staff-until = 下次开门：{ $day }
staff-closure = 今天不开：{ $reason }
staff-window = 窗口
staff-window-name = { $window }
staff-floor = { $floor }楼
staff-today = 今天
staff-tomorrow = 明天
staff-next-free = 最近空位
staff-free = { $starts }
staff-full = 可预约的日子里没有空位
staff-shut-day = 不开
staff-load-hint = 前面的数是已约的，后面的数是当天全部名额。

staff-messages = 发给市民的消息
staff-alarm = 近{ $days }天有{ $count }条消息没能送到，或者不知道送到没有。
staff-ending = 结果
staff-last-days = 近{ $days }天
staff-ending-waiting = 等待发送
staff-meaning-waiting = 正在排队，或者正在发
staff-ending-failed = 发送失败
staff-meaning-failed = 平台不收，或者试了多次都不成
staff-ending-unreachable = 对方收不到
staff-meaning-unreachable = 对方屏蔽了我们，或者账号已经没有了
staff-ending-unknown = 不知道送到没有
staff-meaning-unknown = 交给平台以后没有回音

staff-questions = 答不上来的问题
staff-question = 问的是
staff-question-people = 问过的人
staff-question-unclear = 没看懂
staff-no-questions = 最近没有答不上来的问题。
staff-questions-hint = 一个人问几次只算一次。答案写好以后，问过的人会收到一条通知。

# 加入大厅的工作人员
staff-join-ask = 请发管理员给您的加入码。
staff-joined = { $name }，您好，您现在是大厅的{ $role }，有事会在这里通知您。能做什么，发“帮助”。
staff-role-clerk = 工作人员
staff-role-lead = 负责人
staff-role-admin = 管理员
staff-error-code = 这个加入码用不了，可能写错了、用过了或者过期了，请找管理员要一个新的。
staff-error-tries = 试错的次数太多了，请过{ $minutes }分钟再试。
staff-error-forbidden = 这一步您没有权限，请找负责人或者管理员。
