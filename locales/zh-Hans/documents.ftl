# 办理中的证件：办到哪一步，怎么领。查进度和主动通知用同样的话。
documents-lines = { $lines }
documents-accepted = { $item }（回执尾号{ $tail }）：{ $since }受理的，还没有开始制作。
documents-in_production = { $item }（回执尾号{ $tail }）：{ $since }起在制作。
documents-ready = { $item }（回执尾号{ $tail }）：办好了，{ $since }起可以领。
documents-ready-to-mail = { $item }（回执尾号{ $tail }）：{ $since }办好了，会寄到办理时留的地址，不用来领。
documents-stay = 寄出时我会告诉您快递单号。想改成自己来领，先打{ $phone }说一声。
documents-mailed = { $item }（回执尾号{ $tail }）：{ $since }寄出了。
documents-collected = { $item }（回执尾号{ $tail }）：{ $since }登记为已领走。
documents-due = 按规定最晚{ $day }办好。
documents-due-both = 按规定最晚办好的日子：本地户口{ $home }，外省户口{ $away }。
documents-provisional = 放假安排只公布到{ $until }，之后的日期是暂定的。
documents-overdue = 按规定{ $day }应当办好了，现在还没有，让您久等了。请打{ $phone }问一下卡在哪里，或者回复“人工”。
documents-pick-up = 到这里领：{ $site }，{ $address }
documents-who = 请本人带回执和身份证件来。想让别人代领，先打{ $phone }问要带什么，各地不一样。
documents-parcel = 快递单号：{ $parcel }
documents-together = 和同一地址的其他证件装在一个包裹里，一共{ $count }件，省下{ $saved }。
documents-postages =
    { $count ->
        [1] 一份邮费
       *[other] { $count }份邮费
    }

# 主动通知
documents-opening-still = 提醒您，证件办好{ $days }天了，还没有领。
documents-opening-unsent = 证件办好{ $days }天了，还没有登记寄出，让您久等了。请打{ $phone }问一下。
documents-opening-corrected = 对不起，前面的通知有误，请以这条为准。
documents-notice-open = 几点开门
documents-notice-unfollow = 这份不用再告诉我

# 状态与栏目的名称
documents-state-accepted = 已受理
documents-state-in_production = 制作中
documents-state-ready = 已办好
documents-state-mailed = 已寄出
documents-state-collected = 已领走
documents-column-receipt = 回执号
documents-column-service = 业务
documents-column-state = 状态
documents-column-date = 受理日期
documents-column-name = 姓名
documents-column-phone = 电话
documents-column-site = 网点
documents-column-parcel = 快递单号
documents-column-address = 地址

# 导入表格：整张表用不了
documents-table-unreadable = 这不是一张办证进度表：第一行要有回执号、状态这些表头。什么都没有导入。
documents-table-column = 不认识表头“{ $heading }”。什么都没有导入，请改好表头再来。
documents-table-column-twice = 表头“{ $heading }”重复了。什么都没有导入，请留一个。
documents-table-column-missing = 缺少“{ $column }”这一栏。什么都没有导入。
documents-table-large = 文件超过{ $most }兆字节。什么都没有导入，请分成几份。

# 导入表格：一行不收的原因
documents-refused-broken = 这一行有乱码，请用UTF-8或GBK重新保存。
documents-refused-cells = 这一行的格数和表头对不上。
documents-refused-long = “{ $column }”太长了。
documents-refused-receipt = “{ $said }”不是回执号。
documents-refused-empty = 这一行没有填“{ $column }”。
documents-refused-twice = 这个回执号在第{ $line }行已经有了。
documents-refused-state = 没有“{ $said }”这种状态。
documents-refused-cell = “{ $column }”里的“{ $said }”看不懂。
documents-refused-future = 日期{ $day }还没有到。
documents-refused-old = 日期{ $day }太早了。
documents-refused-new = 这是新的回执号，“{ $column }”不能空着。
documents-refused-other-item = 这个回执号登记的是另一种业务：{ $item }。
documents-refused-other-person = 这个回执号登记的姓名和电话都不一样，请核对是不是填错了行。真要更改，请先改其中一项。
documents-refused-backward = 状态已经是“{ $before }”，不能退回“{ $after }”；确实登记错了，要由工作人员更正并写明原因。
documents-refused-busy = 这份证件刚刚被别人改动，请再导入一次。
documents-error-not-forward = 状态已经是“{ $before }”，不能改成“{ $after }”。
documents-error-not-found = 没有找到这份证件，或者您没有关注它。
