# 负责人的每日简报：一屏看完，每行说清楚数的是什么。
digest-morning =
    { $name }，早上好。今天是{ $day }。
    { $parts }

    看哪一件，把编号发给我。要最新的，发 /digest。
digest-now =
    { $now }的情况：
    { $parts }

    看哪一件，把编号发给我。
digest-part =
    { "" }
    { $lines }
digest-nothing = { $name }，早上好。今天没有要办的事：没有到期和没人接的，没有预约、上门和待取的证件。
digest-nothing-now = { $name }，现在没有要办的事：没有到期和没人接的，今天也没有预约、上门和待取的证件。

# 事情
digest-late = 已超期{ $count }件：{ $cases }
digest-today = 今天到期{ $count }件：{ $cases }
digest-unclaimed = 还没人接{ $count }件：{ $cases }
digest-promised = 答应市民今天以前办、还没标记做到{ $count }件：{ $cases }
digest-low = 打了低分、还没人联系{ $count }件：{ $cases }
digest-and-more = { $cases }等
digest-case = { $code } { $kind }
digest-case-code = { $code }
digest-case-late = { $code } { $kind }（超{ $span }）
digest-case-over = { $code } { $kind }（{ $due }到期）
digest-case-due = { $code } { $kind }（{ $until }前）

# 今天
digest-sites =
    今天：
    { $lines }
digest-site = { $site }：{ $parts }
digest-site-booked = 预约{ $count }个
digest-site-visits = 上门{ $count }家
digest-site-pickups = 待取证件{ $count }本
digest-site-rest = 另外{ $sites }个服务点：预约{ $count }个
digest-asking = 上门申请等批准{ $count }家
digest-papers = 容缺受理的材料，今天到期或已过期、还没补来的{ $count }份

# 人
digest-unreached = { $days }天内没送到、还没打电话的通知{ $count }条
digest-questions =
    问得多、还没有答案的：
    { $lines }
digest-question = { $question }（{ $people }人）
digest-question-known = { $item }，{ $attribute }
digest-question-words = “{ $words }”
digest-thanks-yesterday = 昨天收到感谢{ $count }件：{ $places }
digest-thanks-since = { $day }以来收到感谢{ $count }件：{ $places }
digest-thanked = { $site }{ $count }件
digest-thanked-window = { $site }{ $window }{ $count }件
